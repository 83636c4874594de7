// P8.7 An offence that is spent stays shown to named staff until a day. It replaces what was decided before.
// Parameters: id, kept (keptShownTo, keptShownWhy, keptShownBy, keptShownOn, keptShownUntil)
MATCH (n:Offence {id: $id})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED' AND n.mapId = map.id
SET n += $kept
REMOVE n.keptShownEndedBy, n.keptShownEndedWhy
RETURN n.id AS id
