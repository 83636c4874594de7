// Art 38(6), 39(1) The data protection officer advises on a record.
// Parameters: advice (properties)
CREATE (a:Advice)
SET a = $advice
RETURN a.id AS id
