// An objection (P9.5), with the day on which it was received, and whether somebody whom it is about has another open one.
// Parameters: act
MATCH (o:Objection {act: $act})
WITH o ORDER BY o.id
WITH collect(o) AS parts
WHERE size(parts) > 0
RETURN parts[0].status AS status, toString(parts[0].receivedOn) AS receivedOn, parts[0].identity AS identity,
       parts[0].meanwhile AS meanwhile,
       [o IN parts | {id: o.subjectId, mapId: o.mapId}] AS people,
       EXISTS { MATCH (other:Objection) WHERE other.subjectId IN [o IN parts | o.subjectId] AND other.act <> $act
                  AND other.status = 'OPEN' AND coalesce(other.identity, '') <> 'UNVERIFIED' } AS another
