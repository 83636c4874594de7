// GROUP_TIE ties of an import. Both ends are on the map of the row.
// Parameters: rows (list of {mapId, from, to, properties})
UNWIND $rows AS row
MATCH (from:PeerGroup {id: row.from}), (to:PeerGroup {id: row.to})
WHERE from.mapId = row.mapId AND to.mapId = row.mapId
CREATE (from)-[r:GROUP_TIE]->(to)
SET r = row.properties
RETURN count(r) AS written
