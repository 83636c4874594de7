// P9.3 (UK GDPR Art 16): adds a subject's statement beside an opinion, which stays. An earlier statement is kept for those who
// must account for it.
// Parameters: id, isTie, version (that was seen), fields (properties), reveals (list or null, of what is told
//   now), rectification (properties)
MATCH (map:PeerMap {id: $mapId})
CALL (map) {
  MATCH (n:YoungPerson|Risk|Strength {id: $id})-[:ON_MAP]->(map)
  WHERE n.mapId = map.id AND coalesce(n.version, 1) = $version
  SET n += $fields, n.version = $version + 1
  FOREACH (each IN CASE WHEN $reveals IS NULL THEN [] ELSE [n] END |
    SET each:Revealing,
        each.reveals = coalesce(each.reveals, []) + [one IN $reveals WHERE NOT one IN coalesce(each.reveals, [])])
  RETURN n.id AS id
  UNION ALL
  WITH map
  WHERE $isTie
  MATCH (map)<-[:ON_MAP]-()-[t:ANY_TIE]->()
  WHERE t.mapId = map.id AND t.id = $id AND coalesce(t.version, 1) = $version
  SET t += $fields, t.version = $version + 1
  RETURN t.id AS id
}
CREATE (r:Rectification)
SET r = $rectification
RETURN id
