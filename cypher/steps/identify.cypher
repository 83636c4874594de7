// P3.1 Who was drawn without a case reference is identified. Steps that give a case reference follow one another, on whatever
// map: one of them is of one person.
// Parameters: id, version (that was seen), person ({id, ref}), isOnlyOne (whether nobody else on the map may be known by it),
//   fields (properties), statements [properties]
MERGE (register:Register {id: 'case-references'})
SET register.changedAt = $now
WITH register
MATCH (n:YoungPerson {id: $id})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED' AND n.mapId = map.id AND coalesce(n.version, 1) = $version
  AND NOT EXISTS { (:Person)-[:APPEARS_AS]->(n) }
CALL () {
  OPTIONAL MATCH (p:SeveralRefs)
  WHERE $person.ref IN p.formerRefs
  RETURN p AS former LIMIT 1
}
WITH n, map, former
WHERE NOT $isOnlyOne
   OR NOT (EXISTS { (:Person {ref: $person.ref})-[:APPEARS_AS]->(:YoungPerson {mapId: $mapId}) }
           OR EXISTS { (former)-[:APPEARS_AS]->(:YoungPerson {mapId: $mapId}) })
FOREACH (given IN CASE WHEN former IS NULL THEN [$person] ELSE [] END |
  MERGE (p:Person {ref: given.ref})
  ON CREATE SET p.id = given.id)
WITH n, map, former
OPTIONAL MATCH (current:Person {ref: $person.ref})
WITH n, map, coalesce(former, current) AS person
// On a map on which the person stands already, each parent or carer is of one of the two.
CALL (person, map) {
  MATCH (person)<-[tie:PARENT_OF {mapId: map.id}]-()
  WHERE tie.youngPersonId IS NULL
  MATCH (person)-[:APPEARS_AS]->(y:YoungPerson)
  WHERE coalesce(y.mapId, y.restrictedMapId) = map.id
  SET tie.youngPersonId = y.id
}
CREATE (person)-[:APPEARS_AS]->(n)
SET n += $fields, n.version = $version + 1
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
