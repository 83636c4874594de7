// Which of these steps were taken: to settle what the journal says was intended.
// Parameters: ids
MATCH (s:Step)
WHERE s.id IN $ids
RETURN s.id AS id
