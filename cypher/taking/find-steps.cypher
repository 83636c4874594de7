// Which of these steps were taken: to settle what the journal says was intended, and what came to an end nobody saw.
// Parameters: ids
MATCH (s:Step)
WHERE s.id IN $ids
RETURN s.id AS id, s.mapId AS mapId, s.changed AS changed
