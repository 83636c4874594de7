// P4.3 A contribution is accepted: once, in the transaction of its step.
// Parameters: mapId, contributionId, decided (properties)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
MATCH (c:Contribution {id: $contributionId})
WHERE c.mapId = $mapId AND c.status = 'OFFERED'
SET c += $decided
RETURN c.id AS id
