// A copy that was not made.
// Parameters: id
MATCH (c:AnalystCopy {id: $id})
WHERE c.status = 'MAKING'
DELETE c
RETURN count(*) AS gone
