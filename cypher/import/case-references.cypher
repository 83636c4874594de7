// Joins young people with their case references, former ones too, off the map. A Person made here carries
// the import, so that clearing an unfinished import finds it.
// Parameters: rows (list of {id, mapId, ref, refKey, personId}), import (id)
// Locks the same node as steps that give a case reference. Without the node there was no merge yet; an import never makes it.
OPTIONAL MATCH (register:Register {id: 'case-references'})
SET register.changedBy = $import
WITH register
UNWIND $rows AS row
MATCH (n:YoungPerson {id: row.id})
WHERE coalesce(n.mapId) = row.mapId
CALL (row) {
  OPTIONAL MATCH (p:SeveralRefs)
  WHERE row.refKey IN p.formerKeys
  RETURN p AS former LIMIT 1
}
FOREACH (refKey IN CASE WHEN former IS NULL THEN [row.refKey] ELSE [] END |
  MERGE (p:Person {refKey: refKey})
  ON CREATE SET p.id = row.personId, p.ref = row.ref, p.import = $import
  CREATE (p)-[:APPEARS_AS {ref: row.ref}]->(n))
FOREACH (p IN CASE WHEN former IS NULL THEN [] ELSE [former] END |
  CREATE (p)-[:APPEARS_AS {ref: row.ref}]->(n))
RETURN count(n) AS written
