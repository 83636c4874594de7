// P1.4 A peer relationship between two young people, protective ones as well as strained.
// Parameters: mapId, from, to, tie (properties)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
MATCH (a:YoungPerson {id: $from})
WHERE a.mapId = map.id AND a.endedOn IS NULL
MATCH (b:YoungPerson {id: $to})
WHERE b.mapId = map.id AND b.endedOn IS NULL AND a <> b
CREATE (a)-[r:PEER]->(b)
SET r = $tie
RETURN r.id AS id
