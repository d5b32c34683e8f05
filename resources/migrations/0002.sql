-- The lifecycle: batches, reconstruction, stoppages, milestones, procedures, evidence, dated rules, accepted findings.
ALTER TABLE project ADD COLUMN works @int;
ALTER TABLE project ADD COLUMN bundle @int;
ALTER TABLE project ADD COLUMN parent @int REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX project_parent ON project (parent) WHERE parent IS NOT NULL;

ALTER TABLE entry ADD COLUMN joined @text;
ALTER TABLE entry ADD COLUMN "left" @text;
ALTER TABLE entry ADD COLUMN reason @text;
ALTER TABLE entry ADD COLUMN document @text;

ALTER TABLE transition ADD COLUMN waiver @text;

CREATE TABLE batch (
    period @int NOT NULL REFERENCES period (number) DEFERRABLE INITIALLY DEFERRED, batch @int NOT NULL,
    project @int NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    joined @text, "left" @text, reason @text, document @text, provincial @int, total @int, from_period @int, progress @text,
    PRIMARY KEY (period, batch, project)) @strict @clustered;
CREATE INDEX batch_project ON batch (project);

CREATE TABLE rebuild (
    project @int PRIMARY KEY REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    category @text, in_library @int, library_on @text, total @int, joined @text, "left" @text, reason @text) @strict;

CREATE TABLE stoppage (
    project @int NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED, kind @int NOT NULL, "on" @text NOT NULL,
    cause @int, reason @text NOT NULL, until_planned @text, until @text, document @text,
    PRIMARY KEY (project, kind, "on")) @strict @clustered;

CREATE TABLE milestone (
    project @int NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED, kind @int NOT NULL,
    planned @text, actual @text, note @text, PRIMARY KEY (project, kind)) @strict @clustered;

CREATE TABLE procedure (
    project @int NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED, kind @int NOT NULL,
    state @int, authority @text, document @text, title @text, applied @text, due @text, issued @text, valid_until @text,
    PRIMARY KEY (project, kind)) @strict @clustered;

CREATE TABLE rule (
    kind @int NOT NULL, since @text NOT NULL, value @text NOT NULL, document @text, note @text,
    PRIMARY KEY (kind, since)) @strict @clustered;

CREATE TABLE acceptance (id @int PRIMARY KEY, finding @text NOT NULL UNIQUE, note @text NOT NULL) @strict;

-- A file that several records name is stored once, under the SHA-256 of its bytes; the bytes are never logged and stay
-- when a change is undone.
CREATE TABLE content (sha256 @text PRIMARY KEY, data @blob NOT NULL) @strict;
CREATE TABLE attachment (
    id @int PRIMARY KEY, project @int REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED, record @text NOT NULL,
    name @text NOT NULL, sha256 @text NOT NULL REFERENCES content (sha256) DEFERRABLE INITIALLY DEFERRED,
    bytes @int NOT NULL, paper @int, taken_at @text, note @text) @strict;
CREATE INDEX attachment_record ON attachment (record);
