-- Money won from above: special bonds, budget investment, earmarked funds. Of a project of the ledger or of none.
CREATE TABLE fund (
    id @int PRIMARY KEY, year @int NOT NULL, kind @int NOT NULL, name @text NOT NULL,
    project @int REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    unit @int REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    applied_on @text, applied @int, granted_on @text, granted @int, document @text, note @text) @strict;
CREATE INDEX fund_year ON fund (year);
