// P9.3 (UK GDPR Art 16): what a subject says is added beside an opinion, which stays. A statement before it is kept for those
// who must account for it.
// Parameters: id, version (that was seen), fields (properties), reveals (list or null, of what is told
//   now), statements [properties], rectification (properties)
MATCH (n:YoungPerson|Risk|Strength {id: $id})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE n.mapId = map.id AND coalesce(n.version, 1) = $version
SET n += $fields, n.version = $version + 1
FOREACH (each IN CASE WHEN $reveals IS NULL THEN [] ELSE [n] END |
  SET each:Revealing,
      each.reveals = coalesce(each.reveals, []) + [one IN $reveals WHERE NOT one IN coalesce(each.reveals, [])])
CREATE (r:Rectification)
SET r = $rectification
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
