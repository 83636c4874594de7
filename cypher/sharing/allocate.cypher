// P4.5 A practitioner of the Council is allocated to the map, or to young people on it.
// Parameters: mapId, allocation (properties), practitioner (key, issuer, subject, organisation)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
  AND all(young IN coalesce($allocation.youngPersonIds, []) WHERE EXISTS { MATCH (y:YoungPerson {id: young}) WHERE y.mapId = map.id })
CREATE (a:Allocation)
SET a = $allocation
MERGE (p:Practitioner {key: $practitioner.key})
ON CREATE SET p = $practitioner
RETURN a.id AS id
