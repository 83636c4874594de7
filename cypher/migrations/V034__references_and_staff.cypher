// The case reference as it was given on a map stands with the appearance there: it is shown to the Council (P1.2). Of a person with
// several it is not known which was given where, so nothing is shown.
MATCH (p:Person)-[appears:APPEARS_AS]->(:YoungPerson)
WHERE NOT p:SeveralRefs AND appears.ref IS NULL
SET appears.ref = p.ref;
// Who of the Council has asked anything that is on record: whoever allocates is warned of anybody else (P4.5).
CREATE CONSTRAINT staff_key IF NOT EXISTS FOR (n:Staff) REQUIRE n.key IS UNIQUE;
CREATE INDEX staff_organisation IF NOT EXISTS FOR (n:Staff) ON (n.organisation);
CREATE INDEX practitioner_organisation IF NOT EXISTS FOR (n:Practitioner) ON (n.organisation);
