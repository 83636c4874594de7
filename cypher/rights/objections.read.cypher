// Objections (P9.5), with the people each is about.
MATCH (o:Objection)
WITH o ORDER BY o.id
WITH o.act AS id, collect(o) AS parts
RETURN id, parts[0].status AS status, parts[0].ground AS ground, parts[0].how AS how,
       toString(parts[0].receivedOn) AS receivedOn, parts[0].recordedBy AS recordedBy,
       parts[0].reasoning AS reasoning, parts[0].decidedBy AS decidedBy, toString(parts[0].decidedOn) AS decidedOn,
       [o IN parts | {mapId: o.mapId, subjectId: o.subjectId}] AS people
ORDER BY id
