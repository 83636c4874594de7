// Whether a young person of a map is known by a case reference, and whether somebody else on it is known by this one. Whether
// the caller may know that is decided by protocol/steps.
// Parameters: mapId, youngPersonId, ref
RETURN EXISTS { (:Person)-[:APPEARS_AS]->(:YoungPerson {id: $youngPersonId, mapId: $mapId}) } AS hasPerson,
       EXISTS {
         MATCH (p:Person)-[:APPEARS_AS]->(other:YoungPerson {mapId: $mapId})
         WHERE other.id <> $youngPersonId AND (p.ref = $ref OR $ref IN p.formerRefs)
       } AS isDrawn
