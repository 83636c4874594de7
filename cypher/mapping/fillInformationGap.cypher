// P2.4 How an information gap was filled, or why it can't be.
// Parameters: id, filled (properties), reveals (list or null, of what is told now)
MATCH (n:InformationGap {id: $id})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED' AND n.mapId = map.id AND n.endedOn IS NULL AND n.status IN ['OPEN', 'GATHERING']
SET n += $filled
FOREACH (each IN CASE WHEN $reveals IS NULL THEN [] ELSE [n] END |
  SET each:Revealing,
      each.reveals = coalesce(each.reveals, []) + [one IN $reveals WHERE NOT one IN coalesce(each.reveals, [])])
RETURN n.id AS id
