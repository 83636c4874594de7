// The recipients of values of one tie, or of the map itself (Art 15(1)(c), Art 19). A row of a tie is disclosed with the ids of
// both its ends, so its recipients had both together. An edge, or a value of the map itself, is recorded under no person: its
// recipients are all who had the map.
// Parameters: mapId, coordinates (with both ends), ends (two lists of ids: now, and before they were merged), anywhere
//   (coordinates with whomever), after, before (times or null)
CALL () {
  MATCH (d:Disclosure {mapId: $mapId})
  RETURN d
  UNION
  // A disclosure of the index of maps has the maps as its subjects.
  MATCH (:SubjectRef {id: $mapId})<-[:CONTAINS]-(:SubjectSet)<-[:ABOUT_SET]-(d:Disclosure)
  RETURN d
}
WITH d
WHERE d.kind = 'disclosure' AND ($after IS NULL OR d.time >= $after) AND ($before IS NULL OR d.time < $before)
MATCH (d)-[about:ABOUT_SET]->(s:SubjectSet)
MATCH (c:CoordinateSet {hash: about.coordinates})
WHERE any(coordinate IN c.coordinates WHERE coordinate IN $anywhere)
   OR (any(coordinate IN c.coordinates WHERE coordinate IN $coordinates)
       AND all(end IN $ends WHERE EXISTS { MATCH (s)-[:CONTAINS]->(r:SubjectRef) WHERE r.id IN end }))
RETURN d.organisation AS organisation, d.agency AS agency, d.purpose AS purpose, d.decisionId AS decisionId,
       $mapId AS mapId, min(d.time) AS first, max(d.time) AS last, count(DISTINCT d) AS disclosures
ORDER BY organisation, purpose, decisionId
