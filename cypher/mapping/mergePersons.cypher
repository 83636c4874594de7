// P1.2 Merges two young people of a map who are one person, or gives a person another case reference. It runs after
// cypher/mapping/merging-*, in the same transaction, which have moved what was attached to the other one.
// Parameters: mapId, keptId, version (that it had), duplicateId (or null), taken (names of what is taken from the duplicate),
//   aliases (or null), isIdentified, merge (properties)
MATCH (kept:YoungPerson {id: $keptId})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED' AND kept.mapId = map.id AND coalesce(kept.version, 1) = $version
OPTIONAL MATCH (duplicate:YoungPerson {id: $duplicateId})-[:ON_MAP]->(map)
WHERE duplicate.mapId = map.id AND duplicate <> kept
WITH kept, duplicate
WHERE $duplicateId IS NULL OR duplicate IS NOT NULL
SET kept.version = CASE WHEN $duplicateId IS NULL THEN kept.version ELSE $version + 1 END
WITH kept, duplicate
CALL (kept, duplicate) {
  WITH kept, duplicate
  WHERE duplicate IS NOT NULL
  FOREACH (field IN $taken | SET kept[field] = duplicate[field])
  SET kept.aliases = coalesce($aliases, kept.aliases), kept.identified = $isIdentified
  DETACH DELETE duplicate
}
CREATE (m:PersonMerge)
SET m = $merge
RETURN m.id AS id
