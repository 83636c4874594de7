// P1.4 Somebody who supports a young person.
// Parameters: mapId, from, to, tie (properties)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
MATCH (a:YoungPerson|Adult {id: $from})
WHERE a.mapId = map.id AND a.endedOn IS NULL
MATCH (b:YoungPerson {id: $to})
WHERE b.mapId = map.id AND b.endedOn IS NULL AND a <> b
CREATE (a)-[r:SUPPORTS]->(b)
SET r = $tie
RETURN r.id AS id
