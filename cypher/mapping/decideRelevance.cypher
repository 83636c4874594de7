// P1.3 Whether somebody on a map is a relevant young person.
// Parameters: id, decided (properties)
MATCH (n:YoungPerson {id: $id})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED' AND n.mapId = map.id
SET n += $decided
RETURN n.id AS id
