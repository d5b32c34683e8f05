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
