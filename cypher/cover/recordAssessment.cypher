// P8.2-P8.5 An assessment is recorded about people on a map, and for the protection of people on it.
// It may name parents or carers who act for those whom it protects (P6.3).
// Parameters: mapId, assessment (properties), protectedIds (empty for a type of individual), actingIds
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
  AND all(id IN $assessment.subjectIds WHERE
        EXISTS { MATCH (s:YoungPerson|Adult|AdultOfConcern {id: id})-[:ON_MAP]->(map) WHERE s.mapId = map.id })
  AND all(id IN $protectedIds WHERE
        EXISTS { MATCH (p:YoungPerson|Adult {id: id})-[:ON_MAP]->(map) WHERE p.mapId = map.id })
  AND all(id IN $actingIds WHERE
        EXISTS { MATCH (:ParentCarer {id: id})-[tie:PARENT_OF {mapId: $mapId}]->(:Person)-[:APPEARS_AS]->(p:YoungPerson {mapId: $mapId})
                 WHERE p.id IN $protectedIds AND coalesce(tie.youngPersonId, p.id) = p.id })
  AND EXISTS { (:PolicyDocument) }
CREATE (a:Assessment)
SET a = $assessment
WITH a
CALL (a) {
  UNWIND $protectedIds AS id
  MATCH (p:YoungPerson|Adult {id: id})
  WHERE p.mapId = a.mapId
  CREATE (a)-[:PROTECTS]->(p)
}
CALL (a) {
  UNWIND $actingIds AS id
  MATCH (parent:ParentCarer {id: id})
  CREATE (a)-[:ACTING]->(parent)
}
RETURN a.id AS id
