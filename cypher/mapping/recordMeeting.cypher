// P2.5 A multi-agency meeting about the map that was held.
// Parameters: mapId, meeting (properties), labels
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
CREATE (m:$($labels))-[:ON_MAP]->(map)
SET m = $meeting
RETURN m.id AS id
