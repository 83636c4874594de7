// Restrictions (P9.5), with the subjects of each. `drawnAgain`: whether somebody with the same case reference is on the same map
// unrestricted. Steps treat a restricted person as not there, so the person may have been drawn again. A reference in doubt
// (P1.2) may be theirs too.
MATCH (r:Restriction)
WITH r ORDER BY r.id
WITH r.act AS id, collect(r) AS parts
RETURN id, parts[0].ground AS ground, parts[0].reason AS reason, parts[0].restrictedBy AS restrictedBy,
       toString(parts[0].restrictedOn) AS restrictedOn, parts[0].objection AS objectionId,
       toString(parts[0].liftedOn) AS liftedOn, parts[0].liftedReason AS liftedReason,
       parts[0].liftedBy AS liftedBy, toString(parts[0].informedOn) AS informedOn,
       [r IN parts | {mapId: r.mapId, subjectId: r.subjectId, drawnAgain: COLLECT {
         MATCH (:YoungPerson {id: r.subjectId})<-[:APPEARS_AS]-(person:Person)
         OPTIONAL MATCH (same:ReferenceToDecide)
         WHERE person:ReferenceToDecide
           AND any(key IN [person.undecidedKey] + person.undecidedFormer WHERE key = same.undecidedKey OR key IN same.undecidedFormer)
         UNWIND [person, same] AS one
         MATCH (one)-[:APPEARS_AS]->(again:YoungPerson {mapId: r.mapId})
         WHERE again.id <> r.subjectId
         RETURN DISTINCT again.id ORDER BY again.id }}] AS people
ORDER BY id
