// P4.3 A partner contributes: off the map, until the Council accepts.
// Parameters: mapId, contribution (properties)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
CREATE (c:Contribution)
SET c = $contribution
RETURN c.id AS id
