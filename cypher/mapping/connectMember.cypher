// P2.2 Somebody belongs to a group. A group with affiliations should have no members, but a refusal would reveal the affiliations
// to callers who may not know of them (P8.7), so check:graph reports it instead.
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
