// Adults of concern of an import, on maps that are being filled.
// Parameters: rows (list of {mapId, properties})
UNWIND $rows AS row
MATCH (m:PeerMap {id: row.mapId, status: 'IMPORTING'})
CREATE (n:AdultOfConcern)-[:ON_MAP]->(m)
SET n = row.properties
RETURN count(n) AS written
