// P1.3, P3.1, P5.2 Puts a young person on a map, by case reference or unidentified. Steps that give a case reference run one
// after the other, on whatever map, so that each reference stays one person's.
// Parameters: element (properties), person ({id, ref, refKey} or null)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
FOREACH (given IN CASE WHEN $person IS NULL THEN [] ELSE [$person] END |
  MERGE (register:Register {id: 'case-references'})
  SET register.changedAt = $now)
WITH map
CALL () {
  OPTIONAL MATCH (p:SeveralRefs)
  WHERE $person.refKey IN p.formerKeys
  RETURN p AS former LIMIT 1
}
WITH map, former
WHERE NOT EXISTS { (:Person {refKey: $person.refKey})-[:APPEARS_AS]->(:YoungPerson {mapId: $mapId}) }
  AND NOT EXISTS { (former)-[:APPEARS_AS]->(:YoungPerson {mapId: $mapId}) }
  AND NOT EXISTS { (:YoungPerson {mapId: $mapId, label: $element.label}) }
CREATE (n:YoungPerson)-[:ON_MAP]->(map)
SET n = $element
FOREACH (given IN CASE WHEN $person IS NULL OR former IS NOT NULL THEN [] ELSE [$person] END |
  MERGE (p:Person {refKey: given.refKey})
  ON CREATE SET p.id = given.id, p.ref = given.ref
  CREATE (p)-[:APPEARS_AS {ref: given.ref}]->(n))
FOREACH (p IN CASE WHEN former IS NULL THEN [] ELSE [former] END |
  CREATE (p)-[:APPEARS_AS {ref: $person.ref}]->(n))
RETURN n.id AS id
