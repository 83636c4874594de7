// P1.4, P5.2 What is known of a strength.
// Parameters: id, version (that was seen), fields (properties), reveals (list)
MATCH (n:Strength {id: $id})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED' AND n.mapId = map.id AND n.endedOn IS NULL AND coalesce(n.version, 1) = $version
SET n += $fields, n.version = $version + 1
// What is revealed now is added to what was revealed before.
FOREACH (each IN CASE WHEN size($reveals) = 0 THEN [] ELSE [n] END |
  SET each:Revealing,
      each.reveals = coalesce(each.reveals, []) + [one IN $reveals WHERE NOT one IN coalesce(each.reveals, [])])
RETURN n.id AS id
