// P9.6 What was decided about a matter that the officer is to look at, and up to when.
// Parameters: closed (properties)
CREATE (n:MatterClosed)
SET n = $closed
RETURN n.id AS id
