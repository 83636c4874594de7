// P5, P8 What is known of an adult on a map.
// Parameters: id, version (that was seen), fields (properties)
MATCH (n:Adult {id: $id})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED' AND n.mapId = map.id AND n.endedOn IS NULL AND coalesce(n.version, 1) = $version
SET n += $fields, n.version = $version + 1
RETURN n.id AS id
