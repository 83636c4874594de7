// P2.1, P5.2, P8.7 Changes a risk. One that was disproved is no longer shown.
// Parameters: id, version (that was seen), fields (properties), reveals (list)
MATCH (n:Risk {id: $id})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED' AND n.mapId = map.id AND n.endedOn IS NULL AND coalesce(n.version, 1) = $version
SET n += $fields, n.version = $version + 1
// What is revealed now is added to what was revealed before.
FOREACH (each IN CASE WHEN size($reveals) = 0 THEN [] ELSE [n] END |
  SET each:Revealing,
      each.reveals = coalesce(each.reveals, []) + [one IN $reveals WHERE NOT one IN coalesce(each.reveals, [])])
RETURN n.id AS id
