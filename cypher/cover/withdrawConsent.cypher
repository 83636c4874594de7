// P8.6 A consent is withdrawn, with effect on the next request. It stays on record.
// Parameters: mapId, consentId, withdrawn (withdrawnOn, withdrawnHow, withdrawnBy, withdrawnAt)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
MATCH (c:Consent {id: $consentId, mapId: map.id})
WHERE c.withdrawnOn IS NULL
SET c += $withdrawn
RETURN c.id AS id
