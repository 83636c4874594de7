// Whether a person of this case reference, or the place of this property reference, is drawn on a map already.
// Parameters: mapId, ref, uprn (one of them null)
RETURN EXISTS { (:Person {ref: $ref})-[:APPEARS_AS]->(:YoungPerson {mapId: $mapId}) }
    OR EXISTS { (:Place {uprn: $uprn})-[:APPEARS_AS]->(:Location {mapId: $mapId}) } AS isDrawn
