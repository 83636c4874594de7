// A map, for who takes a step on it by role alone.
// Parameters: mapId
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'IMPORTING'
RETURN map.status AS status
