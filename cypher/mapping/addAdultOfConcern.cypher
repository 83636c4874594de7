// P8.7, P5.2 Puts an adult of concern on a map together with the assessment that gives cover: neither exists without the other.
// Why they are relevant is kept off the map, in a statement.
// Parameters: mapId, element (properties), statements [properties], assessment (properties), protectedIds (empty for a type of
//   individual)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
  AND all(id IN $protectedIds WHERE
        EXISTS { MATCH (p:YoungPerson|Adult {id: id})-[:ON_MAP]->(map) WHERE p.mapId = map.id })
  AND EXISTS { (:PolicyDocument) }
CREATE (n:AdultOfConcern)-[:ON_MAP]->(map)
SET n = $element
FOREACH (row IN $statements | CREATE (s:Statement) SET s = row)
CREATE (a:Assessment)
SET a = $assessment
WITH n, a
CALL (a) {
  UNWIND $protectedIds AS id
  MATCH (p:YoungPerson|Adult {id: id})
  WHERE p.mapId = a.mapId
  CREATE (a)-[:PROTECTS]->(p)
}
RETURN n.id AS id
