// P0.1 It is decided not to share with a parent or carer of another young person on the map, with the reason.
// Parameters: mapId, disclosure (properties)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
MATCH (young:YoungPerson {id: $disclosure.subjectId})-[:ON_MAP]->(map)
WHERE young.mapId = map.id
CREATE (d:ParentDisclosure)
SET d = $disclosure
RETURN d.id AS id
