// Joins young people with their case references, off the map (DESIGN section 3). A Person made here carries the import,
// so that clearing an unfinished import finds it.
// Parameters: rows (list of {id, mapId, ref, personId}), import (id)
UNWIND $rows AS row
MATCH (n:YoungPerson {id: row.id})
WHERE coalesce(n.mapId) = row.mapId
MERGE (p:Person {ref: row.ref})
ON CREATE SET p.id = row.personId, p.import = $import
CREATE (p)-[:APPEARS_AS]->(n)
RETURN count(n) AS written
