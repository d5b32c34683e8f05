-- The week: inspections and their plan, supervision, issues with their dated steps, orders, notices, used numbers.
ALTER TABLE attachment ADD COLUMN taken_by @int;
ALTER TABLE attachment ADD COLUMN view @text;

-- By day first: a week's inspections cost the same in a ledger of one year and of ten.
CREATE TABLE inspection (
    "on" @text NOT NULL, project @int NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED, seq @int NOT NULL,
    at @text, weather @text, inspectors @text, companions @text, site_leader @text, site @int NOT NULL, workers @int, machines @int,
    progress @text NOT NULL, planned @text, verified @int, rating @int, finding @text, demand @text, due @text, source @text,
    PRIMARY KEY ("on", project, seq)) @strict @clustered;
CREATE INDEX inspection_project ON inspection (project, "on");

CREATE TABLE visit (
    week @text NOT NULL, project @int NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    inspectors @text, route @text, "on" @text, excused @text, PRIMARY KEY (week, project)) @strict @clustered;

CREATE TABLE supervision (
    id @int PRIMARY KEY, "on" @text NOT NULL, unit @int REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    project @int REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED, supervisors @text, text @text NOT NULL,
    demand @text, due @text) @strict;

CREATE TABLE issue (
    id @int PRIMARY KEY, number @text NOT NULL UNIQUE, project @int REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    kind @int, weight @int, text @text NOT NULL, source @int, collected_on @text NOT NULL,
    unit @int REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED, support @text, booked @int, origin @text, note @text)
    @strict;
CREATE INDEX issue_project_of ON issue (project);
CREATE INDEX issue_origin ON issue (origin) WHERE origin IS NOT NULL;

CREATE TABLE issue_project (
    issue @int NOT NULL REFERENCES issue (id) DEFERRABLE INITIALLY DEFERRED,
    project @int NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED, note @text,
    PRIMARY KEY (issue, project)) @strict @clustered;
CREATE INDEX issue_project_project ON issue_project (project);

CREATE TABLE duty_order (
    id @int PRIMARY KEY, kind @int NOT NULL, prefix @text, year @int, number @int, organ @text,
    issue @int REFERENCES issue (id) DEFERRABLE INITIALLY DEFERRED,
    project @int REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    unit @int REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED, support @text, leader @text, title @text, reason @text,
    matter @text, demand @text, drafted_on @text, issued_on @text, due @text, feedback_due @text, signer @text) @strict;
CREATE INDEX duty_order_issue ON duty_order (issue);

-- What became of an issue: its state on any day is the fold of its steps up to that day.
CREATE TABLE step (
    issue @int NOT NULL REFERENCES issue (id) DEFERRABLE INITIALLY DEFERRED, seq @int NOT NULL, kind @int NOT NULL,
    "on" @text NOT NULL, due @text, verdict @int, text @text, by @text,
    unit @int REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    "order" @int REFERENCES duty_order (id) DEFERRABLE INITIALLY DEFERRED, imported @int,
    PRIMARY KEY (issue, seq)) @strict @clustered;
CREATE INDEX step_order ON step ("order") WHERE "order" IS NOT NULL;

-- sha256 names the frozen text and figures in content; a notice that bears issued_on is never altered.
CREATE TABLE notice (
    id @int PRIMARY KEY, year @int NOT NULL, week @text NOT NULL, number @int, total_number @int, layout @int,
    drafted_by @text, drafted_on @text, reviewed_by @text, reviewed_on @text, issued_by @text, issued_on @text,
    edits @text, corrects @int REFERENCES notice (id) DEFERRABLE INITIALLY DEFERRED, reason @text, known_at @int,
    sha256 @text) @strict;
CREATE INDEX notice_week ON notice (week);

-- Numbers that documents have borne; none is ever free again.
CREATE TABLE used_number (
    id @int PRIMARY KEY, text @text NOT NULL UNIQUE, series @text NOT NULL, year @int NOT NULL, number @int NOT NULL,
    record @text, "on" @text NOT NULL) @strict;
