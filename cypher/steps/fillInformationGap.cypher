// P2.4 How an information gap was filled, or why it can't be.
// Parameters: id, filled (properties), reveals (list or null, of what is told now), statements [properties]
MATCH (n:InformationGap {id: $id})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED' AND n.mapId = map.id AND n.status IN ['OPEN', 'GATHERING']
SET n += $filled
FOREACH (each IN CASE WHEN $reveals IS NULL THEN [] ELSE [n] END |
  SET each:Revealing,
      each.reveals = coalesce(each.reveals, []) + [one IN $reveals WHERE NOT one IN coalesce(each.reveals, [])])
WITH n
CALL () {
  UNWIND $statements AS row
  MERGE (s:Statement {elementId: row.elementId, category: row.category})
  SET s = row
}
RETURN n.id AS id
