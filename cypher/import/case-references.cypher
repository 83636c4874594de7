// Joins young people with their case references, former ones too, off the map (DESIGN section 3). A Person made here carries
// the import, so that clearing an unfinished import finds it.
// Parameters: rows (list of {id, mapId, ref, personId}), import (id)
// Where no step has given a case reference yet, none was merged: an import leaves nothing of its own.
OPTIONAL MATCH (register:Register {id: 'case-references'})
SET register.changedBy = $import
WITH register
UNWIND $rows AS row
MATCH (n:YoungPerson {id: row.id})
WHERE coalesce(n.mapId) = row.mapId
CALL (row) {
  OPTIONAL MATCH (p:SeveralRefs)
  WHERE row.ref IN p.formerRefs
  RETURN p AS former LIMIT 1
}
FOREACH (ref IN CASE WHEN former IS NULL THEN [row.ref] ELSE [] END |
  MERGE (p:Person {ref: ref})
  ON CREATE SET p.id = row.personId, p.import = $import
  CREATE (p)-[:APPEARS_AS]->(n))
FOREACH (p IN CASE WHEN former IS NULL THEN [] ELSE [former] END |
  CREATE (p)-[:APPEARS_AS]->(n))
RETURN count(n) AS written
