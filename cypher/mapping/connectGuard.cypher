// P1.4 An adult watches over a place.
// Parameters: mapId, from, to, tie (properties)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
MATCH (a:Adult {id: $from})
WHERE a.mapId = map.id AND a.endedOn IS NULL
MATCH (b:Location {id: $to})
WHERE b.mapId = map.id AND b.endedOn IS NULL AND a <> b
CREATE (a)-[r:GUARDS]->(b)
SET r = $tie
RETURN r.id AS id
