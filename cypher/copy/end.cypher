// A copy that is no more: its folder and key are deleted.
// Parameters: id, at, by (key)
MATCH (c:AnalystCopy {id: $id})
WHERE c.status <> 'ENDED'
SET c.status = 'ENDED', c.endedAt = $at, c.endedBy = $by
REMOVE c.marks
RETURN c.id AS id
