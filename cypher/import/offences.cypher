// Offences of an import, each about exactly one person of its map (P8.7).
// Parameters: rows (list of {mapId, from, aboutId, properties})
UNWIND $rows AS row
MATCH (m:PeerMap {id: row.mapId, status: 'IMPORTING'})
MATCH (p:YoungPerson|Adult|AdultOfConcern {id: row.from})
WHERE coalesce(p.mapId) = row.mapId
CREATE (n:Offence)-[:ON_MAP]->(m)
SET n = row.properties
CREATE (n)-[:ABOUT {id: row.aboutId, mapId: m.id}]->(p)
RETURN count(n) AS written
