// A restriction that has not been lifted, with the people it is about, and what came of the objection it came with (P9.5).
// Parameters: act (of the restriction, or null), objection (of the objection, or null)
MATCH (r:Restriction)
WHERE r.liftedOn IS NULL AND (r.act = $act OR r.objection = $objection)
WITH r ORDER BY r.id
WITH r.act AS act, r.objection AS objection, collect({id: r.subjectId, mapId: r.mapId}) AS people
RETURN act, people, COLLECT { MATCH (o:Objection {act: objection}) RETURN DISTINCT o.status }[0] AS objectionStatus
