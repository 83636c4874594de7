// P4.4 A decision is withdrawn, with effect on the next request. On a closed map too.
// Parameters: mapId, decisionId, withdrawnOn, withdrawnBy, reason
MATCH (d:SharingDecision {id: $decisionId})
WHERE d.mapId = $mapId AND d.until > $withdrawnOn AND coalesce(d.withdrawnOn > $withdrawnOn, true)
SET d.withdrawnOn = $withdrawnOn, d.withdrawnBy = $withdrawnBy, d.withdrawnReason = $reason
REMOVE d.current
RETURN d.id AS id
