// An objection (P9.5), with the day on which it was received.
// Parameters: act
MATCH (o:Objection {act: $act})
WITH o ORDER BY o.id
WITH collect(o) AS parts
WHERE size(parts) > 0
RETURN parts[0].status AS status, toString(parts[0].receivedOn) AS receivedOn,
       [o IN parts | {id: o.subjectId, mapId: o.mapId}] AS people
