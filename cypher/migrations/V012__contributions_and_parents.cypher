// Contributions of a map, and those that await a decision (P4.3).
CREATE INDEX contribution_map IF NOT EXISTS FOR (n:Contribution) ON (n.mapId, n.status);
// What is shared with parents of other children (P7), by map and by the young person whose information it is.
CREATE CONSTRAINT parent_disclosure_id IF NOT EXISTS FOR (n:ParentDisclosure) REQUIRE n.id IS UNIQUE;
CREATE INDEX parent_disclosure_map IF NOT EXISTS FOR (n:ParentDisclosure) ON (n.mapId);
CREATE INDEX parent_disclosure_subject IF NOT EXISTS FOR (n:ParentDisclosure) ON (n.subjectId);
