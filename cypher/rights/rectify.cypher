// P9.3 (UK GDPR Art 16): corrects a wrong value of an element, of a tie, or of the map itself. The old value is kept for those
// who must account for it; no map shows it.
// Parameters: id, isTie, version (that was seen), fields (properties; null removes one), reveals (list or null, of what is told
//   now), rectification (properties)
MATCH (map:PeerMap {id: $mapId})
CALL (map) {
  MATCH (n:ANY_NODE {id: $id})-[:ON_MAP]->(map)
  WHERE n.mapId = map.id AND coalesce(n.version, 1) = $version
  SET n += $fields, n.version = $version + 1
  // A whole number of degrees would be stored as one.
  FOREACH (place IN CASE WHEN n:Location THEN [n] ELSE [] END |
    SET place.latitude = toFloat(place.latitude), place.longitude = toFloat(place.longitude))
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
  UNION ALL
  WITH map
  WHERE map.id = $id AND coalesce(map.version, 1) = $version
  SET map += $fields, map.version = $version + 1
  RETURN map.id AS id
}
CREATE (r:Rectification)
SET r = $rectification
RETURN id
