// Records that somebody in a copy was identified, and why. The journal has who it was, under the same id.
// Parameters: lookUp (properties)
CREATE (l:CopyLookUp)
SET l = $lookUp
RETURN l.id AS id
