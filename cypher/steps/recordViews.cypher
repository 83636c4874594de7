// P6.4 The young person's own views. Who took them is a statement off the map.
// Parameters: id, views, takenOn, statements [properties]
MATCH (n:YoungPerson {id: $id})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED' AND n.mapId = map.id AND coalesce(n.viewsTakenOn <= $takenOn, true)
SET n.views = $views, n.viewsTakenOn = $takenOn
WITH n
CALL () {
  UNWIND $statements AS row
  MERGE (s:Statement {elementId: row.elementId, category: row.category})
  SET s = row
}
RETURN n.id AS id
