// P8.9 Information governance records the appropriate policy document.
// Parameters: document (properties)
CREATE (p:PolicyDocument)
SET p = $document
RETURN p.id AS id
