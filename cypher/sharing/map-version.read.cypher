// The version of what a map says of itself (P9.3).
// Parameters: mapId
MATCH (map:PeerMap {id: $mapId})
RETURN coalesce(map.version, 1) AS version
