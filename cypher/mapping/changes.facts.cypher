// What was changed of an element, of a tie or of a map, oldest first.
// Parameters: elementId
MATCH (s:Step {elementId: $elementId})
RETURN s.id AS id, coalesce(s.fields, []) AS fields
ORDER BY s.version, id
