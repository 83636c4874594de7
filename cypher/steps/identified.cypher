// Whether a young person of a map has a case reference, whether it is this one, and whether somebody else on the map has this
// one. The rules of its chapter (`*.rules.ts`) decide whether the caller may know that.
// Parameters: mapId, youngPersonId, refKey
RETURN EXISTS { (:Person)-[:APPEARS_AS]->(:YoungPerson {id: $youngPersonId, mapId: $mapId}) } AS hasPerson,
       EXISTS {
         MATCH (p:Person)-[:APPEARS_AS]->(:YoungPerson {id: $youngPersonId, mapId: $mapId})
         WHERE p.refKey = $refKey OR $refKey IN p.formerKeys
       } AS isTheirs,
       EXISTS {
         MATCH (p:Person)-[:APPEARS_AS]->(other:YoungPerson {mapId: $mapId})
         WHERE other.id <> $youngPersonId AND (p.refKey = $refKey OR $refKey IN p.formerKeys)
       } AS isDrawn
