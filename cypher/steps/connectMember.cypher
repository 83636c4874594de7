// P2.2 Somebody belongs to a group. A group that people are said to be affiliated with has no members.
// Parameters: mapId, from, to, tie (properties)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
MATCH (a:YoungPerson|Adult {id: $from})
WHERE a.mapId = map.id
MATCH (b:PeerGroup {id: $to})
WHERE b.mapId = map.id AND a <> b
  AND NOT EXISTS { (b)<-[:AFFILIATED_WITH]-() }
CREATE (a)-[r:MEMBER_OF]->(b)
SET r = $tie
RETURN r.id AS id
