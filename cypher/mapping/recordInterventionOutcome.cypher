// P2.3 How an intervention ended.
// Parameters: id, ended (properties)
MATCH (n:Intervention {id: $id})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED' AND n.mapId = map.id AND n.endedOn IS NULL AND n.status IN ['PLANNED', 'ACTIVE']
SET n += $ended
RETURN n.id AS id
