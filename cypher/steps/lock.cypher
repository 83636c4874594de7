// Locks a map, so that its steps run one after the other: preconditions that were checked still hold when the step writes.
// Parameters: mapId, stepId
MATCH (map:PeerMap {id: $mapId})
SET map.lastStep = $stepId
RETURN map.id AS id
