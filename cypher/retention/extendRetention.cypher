// P9.2 A map is kept longer.
// Parameters: mapId, extended (retainUntil, retentionReason, retentionDecidedBy, retentionDecidedOn)
MATCH (map:PeerMap {id: $mapId})
SET map += $extended
RETURN map.id AS id
