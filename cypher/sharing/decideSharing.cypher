// P4.4 A decision to share the map with one organisation for one purpose. One before it ends on the day on which this begins.
// Parameters: mapId, decision (properties)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
MATCH (:Organisation {id: $decision.organisation})
CALL (map) {
  MATCH (old:SharingDecision {mapId: $mapId, organisation: $decision.organisation, purpose: $decision.purpose})
  WHERE old.until > $decision.from AND coalesce(old.withdrawnOn > $decision.from, true)
  SET old.withdrawnOn = $decision.from, old.replacedBy = $decision.id
  REMOVE old.current
  RETURN count(old) AS replaced
}
CALL (map) {
  // A decision that has ended must not keep the unique key of the current one.
  MATCH (ended:SharingDecision {current: $decision.current})
  REMOVE ended.current
  RETURN count(ended) AS freed
}
CREATE (d:SharingDecision)-[:SHARES]->(map)
SET d = $decision
RETURN d.id AS id
