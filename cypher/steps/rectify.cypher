// P9.3 (UK GDPR Art 16): a wrong value is corrected. The old one is kept for those who must account for it; no map shows it.
// Parameters: id, version (that was seen), fields (properties; null removes one), reveals (list or null, of what is told
//   now), statements [properties], rectification (properties)
MATCH (n:YoungPerson|Adult|AdultOfConcern|PeerGroup|Location|Risk|Strength|SignificantEvent|Intervention|InformationGap|Review|Meeting|Offence|SocialMediaPost|SocialCareRecord {id: $id})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE n.mapId = map.id AND coalesce(n.version, 1) = $version
SET n += $fields, n.version = $version + 1
// A whole number of degrees would be stored as one.
FOREACH (place IN CASE WHEN n:Location THEN [n] ELSE [] END |
  SET place.latitude = toFloat(place.latitude), place.longitude = toFloat(place.longitude))
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
