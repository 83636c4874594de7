// P0.1 A decision not to share, with its reason.
// Parameters: mapId, declined (properties)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
CREATE (d:DeclinedSharing)
SET d = $declined
RETURN d.id AS id
