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

-- Applying for a period of the three batches: a candidate is a project of the ledger before it is a member.
CREATE TABLE candidate (
    period @int NOT NULL, batch @int NOT NULL,
    project @int NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    state @int NOT NULL, proposed_on @text NOT NULL, reviewed_on @text, submitted_on @text, city_on @text,
    decided_on @text, level @int, reason @text, document @text, provincial @int, from_period @int, brief @text,
    contract @int, land @int, environment @int, filing @int, funds @int, venue @int, note @text,
    PRIMARY KEY (period, batch, project)) @strict @clustered;
CREATE INDEX candidate_project ON candidate (project);

-- 观摩: a round, its stops in the order of the route, and what each judge gave (hundredths of a point).
CREATE TABLE tour (
    id @int PRIMARY KEY, name @text NOT NULL UNIQUE, "on" @text NOT NULL, document @text, note @text) @strict;
CREATE TABLE tour_stop (
    tour @int NOT NULL REFERENCES tour (id) DEFERRABLE INITIALLY DEFERRED,
    project @int NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    place @int NOT NULL, minutes @int, talk @text, note @text, PRIMARY KEY (tour, project)) @strict @clustered;
CREATE INDEX tour_stop_project ON tour_stop (project);
CREATE TABLE tour_score (
    tour @int NOT NULL REFERENCES tour (id) DEFERRABLE INITIALLY DEFERRED,
    project @int NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    seq @int NOT NULL, judge @text NOT NULL, score @int NOT NULL, PRIMARY KEY (tour, project, seq)) @strict @clustered;
CREATE INDEX tour_score_project ON tour_score (project);

-- Who answers for a project, by day: a leader, a task force, a service officer.
CREATE TABLE person (
    id @int PRIMARY KEY, name @text NOT NULL UNIQUE, kind @int, title @text,
    unit @int REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED, phone @text, "order" @int, note @text) @strict;
CREATE TABLE assignment (
    project @int NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED, role @int NOT NULL,
    since @text NOT NULL, person @int NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, until @text,
    document @text, note @text, PRIMARY KEY (project, role, since)) @strict @clustered;
CREATE INDEX assignment_person ON assignment (person);

-- Meetings, what they take up, and what they or a leader decided, followed to its end.
CREATE TABLE meeting (
    id @int PRIMARY KEY, kind @int NOT NULL, name @text, "on" @text NOT NULL, place @text, chair @text, attendees @text,
    document @text, note @text) @strict;
CREATE TABLE agenda_item (
    meeting @int NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED, seq @int NOT NULL,
    text @text NOT NULL, project @int REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    issue @int REFERENCES issue (id) DEFERRABLE INITIALLY DEFERRED,
    unit @int REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED, note @text, PRIMARY KEY (meeting, seq)) @strict @clustered;
CREATE INDEX agenda_item_project ON agenda_item (project);
CREATE TABLE decision (
    id @int PRIMARY KEY, source @int NOT NULL, meeting @int REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    leader @text, "on" @text NOT NULL, text @text NOT NULL,
    project @int REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    unit @int REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED, due @text, done_on @text, result @text,
    issue @int REFERENCES issue (id) DEFERRABLE INITIALLY DEFERRED,
    duty_order @int REFERENCES duty_order (id) DEFERRABLE INITIALLY DEFERRED, note @text) @strict;
CREATE INDEX decision_meeting ON decision (meeting);

-- The district's place in the city (上级考评), as published.
CREATE TABLE appraisal (
    id @int PRIMARY KEY, period @text NOT NULL, "on" @text NOT NULL, indicator @text NOT NULL, place @int NOT NULL,
    "of" @int, value @text, "group" @text, document @text, note @text) @strict;
CREATE INDEX appraisal_indicator ON appraisal (indicator, "on");
