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
