-- Fields that a ledger adds for itself. A definition is a record like any other; the values belong to the records that bear
-- them, whose log holds them under the field's key. A definition that values hang on cannot be removed.
CREATE TABLE own_field (
    id @int PRIMARY KEY, kind @text NOT NULL, key @text NOT NULL, name @text NOT NULL, english @text, type @int NOT NULL,
    choices @text, lowest @text, highest @text, headers @text, "order" @int, retired @text) @strict;
-- key1 to key3: as RecordId has them, days as yyyymmdd.
CREATE TABLE own_value (
    field @int NOT NULL REFERENCES own_field (id) DEFERRABLE INITIALLY DEFERRED,
    key1 @int NOT NULL, key2 @int NOT NULL, key3 @int NOT NULL, number @int, text @text,
    PRIMARY KEY (field, key1, key2, key3),
    CHECK ((number IS NULL) <> (text IS NULL)), CHECK (text <> '')) @strict @clustered;
-- Collecting: workbooks sent to the units to be filled in, and what came back.
CREATE TABLE dispatch (
    id @int PRIMARY KEY, period @text NOT NULL, unit @int NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    version @int NOT NULL, sent_on @text NOT NULL, due @text NOT NULL, token @text NOT NULL UNIQUE, projects @int,
    sent @text) @strict;
CREATE INDEX dispatch_period ON dispatch (period, unit);
CREATE TABLE reply (
    id @int PRIMARY KEY, dispatch @int NOT NULL REFERENCES dispatch (id) DEFERRABLE INITIALLY DEFERRED,
    received_on @text NOT NULL, state @int NOT NULL, file @text, sha256 @text, answers @text, changed @int,
    kept @int, reason @text, given @text, decisions @text) @strict;
CREATE INDEX reply_dispatch ON reply (dispatch);
-- The turns of month and year: closed months, the statistical series, the change of year, campaigns of resumption.
CREATE TABLE closing (month @int PRIMARY KEY, closed_on @text NOT NULL, note @text) @strict;

ALTER TABLE investment ADD COLUMN cutoff @text;

-- The year's own plan: a later year that plans otherwise does not move what an earlier one was judged by.
ALTER TABLE entry ADD COLUMN start_planned @text;
ALTER TABLE entry ADD COLUMN end_planned @text;

-- What the statistics bureau counts (统计数): beside the dispatch series, never added to it.
CREATE TABLE statistic (
    month @int NOT NULL, project @int NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    amount @int NOT NULL, building @int, equipment @int, other @int, source @text,
    PRIMARY KEY (month, project)) @strict @clustered;
CREATE INDEX statistic_project ON statistic (project, month);

-- What became of a project of the year before when its year was opened.
CREATE TABLE turn (
    year @int NOT NULL, project @int NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    decision @int NOT NULL, "on" @text, reason @text, PRIMARY KEY (year, project)) @strict @clustered;
CREATE INDEX turn_project ON turn (project);

CREATE TABLE campaign (
    id @int PRIMARY KEY, name @text NOT NULL UNIQUE, cause @int, since @text NOT NULL, until @text, document @text) @strict;
CREATE TABLE resumption (
    campaign @int NOT NULL REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
    project @int NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    "on" @text NOT NULL, note @text, PRIMARY KEY (campaign, project)) @strict @clustered;
CREATE INDEX resumption_project ON resumption (project);
