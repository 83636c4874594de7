// P8.9 The data protection officer records the appropriate policy document.
// Parameters: document (properties)
CREATE (p:PolicyDocument)
SET p = $document
RETURN p.id AS id
