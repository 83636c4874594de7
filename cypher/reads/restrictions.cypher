// Restrictions (P9.5), with the people each is about. `drawnAgain`: where the same case reference stands on the same map and
// is not restricted: steps treat somebody restricted as not there, so they may have been drawn anew.
MATCH (r:Restriction)
WITH r ORDER BY r.id
WITH r.act AS id, collect(r) AS parts
RETURN id, parts[0].ground AS ground, parts[0].reason AS reason, parts[0].restrictedBy AS restrictedBy,
       toString(parts[0].restrictedOn) AS restrictedOn, parts[0].objection AS objectionId,
       toString(parts[0].liftedOn) AS liftedOn, parts[0].liftedReason AS liftedReason,
       parts[0].liftedBy AS liftedBy, toString(parts[0].informedOn) AS informedOn,
       [r IN parts | {mapId: r.mapId, subjectId: r.subjectId, drawnAgain: COLLECT {
         MATCH (:YoungPerson {id: r.subjectId})<-[:APPEARS_AS]-(:Person)-[:APPEARS_AS]->(again:YoungPerson {mapId: r.mapId})
         WHERE again.id <> r.subjectId
         RETURN DISTINCT again.id ORDER BY again.id }}] AS people
ORDER BY id
