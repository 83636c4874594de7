// PEER ties of an import. Both ends are on the map of the row.
// Parameters: rows (list of {mapId, from, to, properties})
UNWIND $rows AS row
MATCH (from:YoungPerson {id: row.from}), (to:YoungPerson {id: row.to})
WHERE from.mapId = row.mapId AND to.mapId = row.mapId
CREATE (from)-[r:PEER]->(to)
SET r = row.properties
RETURN count(r) AS written
