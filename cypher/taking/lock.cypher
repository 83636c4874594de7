// Steps on one map are taken one after the other: what was true when it was looked at is true when it is written.
// Parameters: mapId, stepId
MATCH (map:PeerMap {id: $mapId})
SET map.lastStep = $stepId
RETURN map.id AS id
