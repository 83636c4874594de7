// Objections (P9.5), with the people each is about.
MATCH (o:Objection)
WITH o ORDER BY o.id
WITH o.act AS id, collect(o) AS parts
WITH id, parts, parts[0] AS o
RETURN id, o.status AS status, o.ground AS ground, o.how AS how, coalesce(o.askedBy, 'SUBJECT') AS askedBy, o.onBehalf AS onBehalf,
       o.identity AS identity, toString(o.receivedOn) AS receivedOn, toString(o.decideBy) AS decideBy, o.recordedBy AS recordedBy,
       CASE WHEN o.meanwhile IS NOT NULL THEN {
         outcome: o.meanwhile, reasoning: o.meanwhileReasoning, ground: o.meanwhileGround, protects: coalesce(o.protects, []),
         purposes: coalesce(o.purposes, []), organisations: coalesce(o.organisations, []),
         decidedBy: o.meanwhileBy, decidedOn: toString(o.meanwhileOn)} END AS meanwhile,
       o.reasoning AS reasoning, o.decidedBy AS decidedBy, toString(o.decidedOn) AS decidedOn,
       [part IN parts | {mapId: part.mapId, id: part.subjectId}] AS people
ORDER BY id
