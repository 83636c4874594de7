// P2.2 The influence and control of one person over another.
// Parameters: mapId, from, to, tie (properties)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
MATCH (a:YoungPerson|Adult|AdultOfConcern {id: $from})
WHERE a.mapId = map.id AND a.endedOn IS NULL
MATCH (b:YoungPerson|Adult|AdultOfConcern {id: $to})
WHERE b.mapId = map.id AND b.endedOn IS NULL AND a <> b
CREATE (a)-[r:INFLUENCES]->(b)
SET r = $tie
RETURN r.id AS id
