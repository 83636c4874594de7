// P3.1 Identifies a young person who was drawn without a case reference. Steps that give a case reference run one after the
// other, on whatever map, so that each reference stays one person's.
// Parameters: id, version (that was seen), person ({id, ref, refKey}), isOnlyOne (whether nobody else on the map may be known by it),
//   fields (properties)
MERGE (register:Register {id: 'case-references'})
SET register.changedAt = $now
WITH register
MATCH (n:YoungPerson {id: $id})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED' AND n.mapId = map.id AND coalesce(n.version, 1) = $version
  AND NOT EXISTS { (:Person)-[:APPEARS_AS]->(n) }
CALL () {
  OPTIONAL MATCH (p:SeveralRefs)
  WHERE $person.refKey IN p.formerKeys
  RETURN p AS former LIMIT 1
}
WITH n, map, former
WHERE NOT $isOnlyOne
   OR NOT (EXISTS { (:Person {refKey: $person.refKey})-[:APPEARS_AS]->(:YoungPerson {mapId: $mapId}) }
           OR EXISTS { (former)-[:APPEARS_AS]->(:YoungPerson {mapId: $mapId}) })
FOREACH (given IN CASE WHEN former IS NULL THEN [$person] ELSE [] END |
  MERGE (p:Person {refKey: given.refKey})
  ON CREATE SET p.id = given.id, p.ref = given.ref)
WITH n, map, former
OPTIONAL MATCH (current:Person {refKey: $person.refKey})
WITH n, map, coalesce(former, current) AS person
// On a map where the person appears already, a parent or carer belongs to only one of the two appearances.
CALL (person, map) {
  MATCH (person)<-[tie:PARENT_OF {mapId: map.id}]-()
  WHERE tie.youngPersonId IS NULL
  MATCH (person)-[:APPEARS_AS]->(y:YoungPerson)
  WHERE coalesce(y.mapId, y.restrictedMapId) = map.id
  SET tie.youngPersonId = y.id
}
CREATE (person)-[:APPEARS_AS {ref: $person.ref}]->(n)
SET n += $fields, n.version = $version + 1
RETURN n.id AS id
