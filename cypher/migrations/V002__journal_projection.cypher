// What the journal says, as a graph (P9.6). The journal is the record: all of this can be deleted and read again.
CREATE CONSTRAINT disclosure_key IF NOT EXISTS FOR (n:Disclosure) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT subject_set_hash IF NOT EXISTS FOR (n:SubjectSet) REQUIRE n.hash IS UNIQUE;
CREATE CONSTRAINT subject_ref_id IF NOT EXISTS FOR (n:SubjectRef) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT coordinate_set_hash IF NOT EXISTS FOR (n:CoordinateSet) REQUIRE n.hash IS UNIQUE;
CREATE CONSTRAINT journal_position_id IF NOT EXISTS FOR (n:JournalPosition) REQUIRE n.journalId IS UNIQUE;
CREATE INDEX disclosure_time IF NOT EXISTS FOR (n:Disclosure) ON (n.time);
CREATE INDEX disclosure_map_time IF NOT EXISTS FOR (n:Disclosure) ON (n.mapId, n.time);
CREATE INDEX disclosure_organisation_time IF NOT EXISTS FOR (n:Disclosure) ON (n.organisation, n.time);
