// P2.5 A map is closed: sharing and cover end with it, on the next request.
// Parameters: mapId, reason, closedOn, closedBy
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
SET map.status = 'CLOSED', map.closedOn = $closedOn, map.closedBy = $closedBy, map.closedReason = $reason
WITH map
CALL (map) {
  MATCH (d:SharingDecision {mapId: map.id})
  WHERE d.until > $closedOn AND coalesce(d.withdrawnOn > $closedOn, true)
  SET d.withdrawnOn = $closedOn, d.withdrawnBy = $closedBy, d.withdrawnReason = 'the map was closed'
  REMOVE d.current
  RETURN count(d) AS decisions
}
CALL (map) {
  MATCH (a:Assessment {mapId: map.id})
  WHERE a.until > $closedOn AND coalesce(a.withdrawnOn > $closedOn, true)
  SET a.withdrawnOn = $closedOn, a.withdrawnBy = $closedBy, a.withdrawnWhy = 'the map was closed'
  RETURN count(a) AS assessments
}
CALL (map) {
  MATCH (c:Consent {mapId: map.id})
  WHERE coalesce(c.withdrawnOn > $closedOn, true)
  SET c.withdrawnOn = $closedOn, c.withdrawnBy = $closedBy, c.withdrawnHow = 'the map was closed'
  RETURN count(c) AS consents
}
RETURN map.id AS id
