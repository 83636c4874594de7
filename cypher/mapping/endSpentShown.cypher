// P8.7 An offence that is spent is shown to nobody again. Who saw it, and why, stays recorded.
// Parameters: id, today, ended (keptShownUntil, keptShownEndedBy, keptShownEndedWhy)
MATCH (n:Offence {id: $id})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE n.mapId = map.id AND n.keptShownUntil > date($today)
SET n += $ended
RETURN n.id AS id
