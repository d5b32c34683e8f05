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
