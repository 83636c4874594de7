// A copy that is being made.
// Parameters: copy (properties)
CREATE (c:AnalystCopy)
SET c = $copy
RETURN c.id AS id
