-- The ledger's first shape. Tables bear the names of the command line's kinds, columns those of the field keys, so that
-- people can query a ledger with any SQLite tool. @int and @text are filled in per database; amounts are 元.
CREATE TABLE ledger (key @text PRIMARY KEY, value @text NOT NULL) @strict;
CREATE TABLE counter (name @text PRIMARY KEY, value @int NOT NULL) @strict;
INSERT INTO counter (name, value) VALUES ('id', 0);

CREATE TABLE unit (
    id @int PRIMARY KEY, code @text UNIQUE, name @text NOT NULL UNIQUE, kind @int, "order" @int, aliases @text,
    name_folded @text, pinyin @text) @strict;

CREATE TABLE period (number @int PRIMARY KEY, held_on @text NOT NULL) @strict;

CREATE TABLE list (id @int PRIMARY KEY, name @text NOT NULL UNIQUE, document @text) @strict;

CREATE TABLE setting (id @int PRIMARY KEY, key @text NOT NULL UNIQUE, value @text) @strict;

CREATE TABLE project (
    id @int PRIMARY KEY, code @text UNIQUE, name @text NOT NULL, short @text, developer @text, uscc @text, place @text,
    scope @text, nature @int, start_planned @text, end_planned @text, stat_on @text, sponsor @text, leader @text,
    contact @text, phone @text, name_folded @text, pinyin @text) @strict;
CREATE INDEX project_name_folded ON project (name_folded);

-- Facts are clustered by their period, so that a year costs the same in a ledger of one year and of ten.
CREATE TABLE entry (
    year @int NOT NULL, project @int NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    level @int, class @int, sector @int, scheme @text, unit @int REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    total @int, before @int, PRIMARY KEY (year, project)) @strict @clustered;
CREATE INDEX entry_project ON entry (project);

CREATE TABLE target (
    year @int NOT NULL, project @int NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED, revision @int NOT NULL,
    amount @int NOT NULL, state @int, document @text, issued_on @text, PRIMARY KEY (year, project, revision)) @strict @clustered;

CREATE TABLE investment (
    month @int NOT NULL, project @int NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    amount @int NOT NULL, kind @int, source @text, PRIMARY KEY (month, project)) @strict @clustered;
CREATE INDEX investment_project ON investment (project, month);

CREATE TABLE stated (
    year @int NOT NULL, project @int NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED, through @int NOT NULL,
    amount @int NOT NULL, source @text, PRIMARY KEY (year, project, through)) @strict @clustered;

CREATE TABLE progress (
    project @int NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED, "on" @text NOT NULL,
    text @text, remark @text, source @text, PRIMARY KEY (project, "on")) @strict @clustered;

CREATE TABLE transition (
    project @int NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED, stage @int NOT NULL,
    "on" @text NOT NULL, inexact @int, note @text, PRIMARY KEY (project, stage)) @strict @clustered;

CREATE TABLE membership (
    list @int NOT NULL REFERENCES list (id) DEFERRABLE INITIALLY DEFERRED,
    project @int NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    joined @text, "left" @text, reason @text, document @text, PRIMARY KEY (list, project)) @strict @clustered;
CREATE INDEX membership_project ON membership (project);

-- The change log: one row a change set, one row a changed record holding field -> [before, after]. hash covers the hash
-- before it and all that stands in its rows.
CREATE TABLE change_set (
    id @int PRIMARY KEY, uuid @text NOT NULL UNIQUE, author @text NOT NULL, at @text NOT NULL, label @text NOT NULL,
    source @text NOT NULL, reason @text, undoes @int REFERENCES change_set (id), alg @text NOT NULL,
    previous @text NOT NULL, hash @text NOT NULL) @strict;
CREATE INDEX change_set_undoes ON change_set (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE change (
    change_set @int NOT NULL REFERENCES change_set (id), seq @int NOT NULL, kind @text NOT NULL, record @text NOT NULL,
    operation @text NOT NULL, fields @text NOT NULL, PRIMARY KEY (change_set, seq)) @strict @clustered;
CREATE INDEX change_record ON change (kind, record);
