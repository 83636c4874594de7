// P6.4 The young person's own views. Who took them is a statement off the map.
// Parameters: id, views, takenOn, statements [properties]
MATCH (n:YoungPerson {id: $id})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED' AND n.mapId = map.id AND coalesce(n.viewsTakenOn <= $takenOn, true)
SET n.views = $views, n.viewsTakenOn = $takenOn
WITH n
CALL () {
  UNWIND $statements AS row
  OPTIONAL MATCH (former:Statement {elementId: row.elementId, category: row.category})
  WHERE former.replacedAt IS NULL
  WITH row, collect(former) AS formers
  FOREACH (each IN formers | SET each.replacedAt = $now)
  CREATE (s:Statement)
  SET s = row, s.relevance = coalesce(row.relevance, head(formers).relevance)
}
RETURN n.id AS id
