// Complaints (DPA 2018 s.164A): one, or all where none is named.
// Parameters: id (or null)
MATCH (c:Complaint)
WHERE $id IS NULL OR c.id = $id
RETURN c.id AS id, c.mapId AS mapId, c.subjectIds AS subjectIds, toString(c.receivedOn) AS receivedOn,
       c.askedBy AS askedBy, c.onBehalf AS onBehalf, c.about AS about, c.how AS how, c.recordedBy AS recordedBy,
       toString(c.acknowledgedOn) AS acknowledgedOn, c.acknowledgedHow AS acknowledgedHow, c.outcome AS outcome,
       c.reasoning AS reasoning, toString(c.toldOn) AS toldOn, c.toldHow AS toldHow, c.closedBy AS closedBy
ORDER BY c.receivedOn, c.id
