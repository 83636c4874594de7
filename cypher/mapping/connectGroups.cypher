// P2.1 A tie between two groups.
// Parameters: mapId, from, to, tie (properties)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
MATCH (a:PeerGroup {id: $from})
WHERE a.mapId = map.id AND a.endedOn IS NULL
MATCH (b:PeerGroup {id: $to})
WHERE b.mapId = map.id AND b.endedOn IS NULL AND a <> b
CREATE (a)-[r:GROUP_TIE]->(b)
SET r = $tie
RETURN r.id AS id
