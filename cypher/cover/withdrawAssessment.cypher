// P8.4 An assessment is withdrawn, with effect on the next request. It stays on record.
// Parameters: mapId, assessmentId, withdrawn (withdrawnOn, withdrawnWhy, withdrawnBy, withdrawnAt)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
MATCH (a:Assessment {id: $assessmentId, mapId: map.id})
WHERE a.withdrawnOn IS NULL
SET a += $withdrawn
RETURN a.id AS id
