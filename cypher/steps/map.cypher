// The status of a map, for a step that is taken by role alone.
// Parameters: mapId
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'IMPORTING'
RETURN map.status AS status
