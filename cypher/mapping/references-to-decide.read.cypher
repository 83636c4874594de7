// People with a case reference in doubt, by its normal form (P1.2), and their maps.
// Parameters: maps (ids; null: all)
MATCH (p:ReferenceToDecide)
CALL (p) {
  MATCH (p)-[:APPEARS_AS]->(y:YoungPerson)-[:ON_MAP|RESTRICTED_ON]->(map:PeerMap)
  WHERE map.status <> 'IMPORTING' AND ($maps IS NULL OR (map.id IN $maps AND y.mapId = map.id))
  WITH map, y ORDER BY map.id, y.id
  RETURN collect({mapId: map.id, youngPersonId: y.id, mapTitle: map.title}) AS appearances
}
WITH p, appearances
WHERE $maps IS NULL OR size(appearances) > 0
UNWIND [p.undecidedKey] + coalesce(p.undecidedFormer, []) AS normalForm
WITH p, appearances, normalForm ORDER BY normalForm, p.id
WHERE normalForm IS NOT NULL
RETURN normalForm, collect({refs: [p.ref] + coalesce(p.formerRefs, []), appearances: appearances}) AS people
ORDER BY normalForm
