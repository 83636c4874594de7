// Why somebody asked for what is shown only for a reason (P9.6). The journal has what was disclosed.
// Parameters: stated (properties)
CREATE (n:StatedReason)
SET n = $stated
RETURN n.id AS id
