// P2.2 Somebody belongs to a group. One that people are said to be affiliated with should have no members; a refusal would
// tell of them to who may not know (P8.7), so check:graph says it instead.
// Parameters: mapId, from, to, tie (properties)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
MATCH (a:YoungPerson|Adult {id: $from})
WHERE a.mapId = map.id AND a.endedOn IS NULL
MATCH (b:PeerGroup {id: $to})
WHERE b.mapId = map.id AND b.endedOn IS NULL AND a <> b
CREATE (a)-[r:MEMBER_OF]->(b)
SET r = $tie
RETURN r.id AS id
