// P8.7 A harmful relationship, which is an allegation. Its subject is the person said to harm.
// Parameters: mapId, from, to, tie (properties), statements [properties] (why it is relevant, P5.2: of an
// allegation too)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
MATCH (a:YoungPerson|AdultOfConcern {id: $from})
WHERE a.mapId = map.id AND a.endedOn IS NULL
MATCH (b:YoungPerson|Adult {id: $to})
WHERE b.mapId = map.id AND b.endedOn IS NULL AND a <> b
CREATE (a)-[r:HARMS]->(b)
SET r = $tie
FOREACH (each IN $statements | CREATE (s:Statement) SET s = each)
RETURN r.id AS id
