// P1.3, P3.1, P5.2 A young person is put on a map, by case reference or unidentified.
// Parameters: element (properties), person ({id, ref} or null)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
  AND NOT EXISTS { (:Person {ref: $person.ref})-[:APPEARS_AS]->(:YoungPerson {mapId: $mapId}) }
  AND NOT EXISTS { (:YoungPerson {mapId: $mapId, label: $element.label}) }
CREATE (n:YoungPerson)-[:ON_MAP]->(map)
SET n = $element
FOREACH (given IN CASE WHEN $person IS NULL THEN [] ELSE [$person] END |
  MERGE (p:Person {ref: given.ref})
  ON CREATE SET p.id = given.id
  CREATE (p)-[:APPEARS_AS]->(n))
RETURN n.id AS id
