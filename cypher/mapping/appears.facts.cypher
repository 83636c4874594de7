// Whether a person of this case reference, a former one too, or the place of this property reference, is drawn on a map
// already.
// Parameters: mapId, refKey, uprn (one of them null)
RETURN EXISTS { (:Person {refKey: $refKey})-[:APPEARS_AS]->(:YoungPerson {mapId: $mapId}) }
    OR EXISTS { MATCH (p:SeveralRefs)-[:APPEARS_AS]->(:YoungPerson {mapId: $mapId}) WHERE $refKey IN p.formerKeys }
    OR EXISTS { (:Place {uprn: $uprn})-[:APPEARS_AS]->(:Location {mapId: $mapId}) } AS isDrawn
