// P6.4 The young person's own views. Who took them is a statement off the map (mapping/state.facts).
// Parameters: id, views, takenOn
MATCH (n:YoungPerson {id: $id})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED' AND n.mapId = map.id AND coalesce(n.viewsTakenOn <= $takenOn, true)
SET n.views = $views, n.viewsTakenOn = $takenOn
RETURN n.id AS id
