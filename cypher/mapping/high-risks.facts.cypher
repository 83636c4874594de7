// The risks of HIGH seriousness or more that stand, posed by or to a young person (P1.3). policy/opening.ts decides whether the
// caller may know of them.
// Parameters: mapId, youngPersonId
MATCH (:YoungPerson {id: $youngPersonId})<-[t:POSED_BY|POSED_TO]-(r:Risk {mapId: $mapId})
WHERE t.mapId = $mapId AND r.seriousness IN ['HIGH', 'CRITICAL'] AND r.endedOn IS NULL
RETURN DISTINCT r.id AS id
