// P1.4 What is known of a peer relationship.
// Parameters: id, version (that was seen), fields (properties)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
MATCH (map)<-[:ON_MAP]-()-[r:PEER]->()
WHERE r.mapId = map.id AND r.id = $id AND coalesce(r.version, 1) = $version
SET r += $fields, r.version = $version + 1
RETURN r.id AS id
