// A copy that was made, once that is on record.
// Parameters: id, at
MATCH (c:AnalystCopy {id: $id})
WHERE c.status = 'MAKING'
SET c.status = 'MADE', c.madeAt = $at
RETURN c.id AS id
