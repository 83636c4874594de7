// Fields of an element that were changed after a version: for a conflict.
// Parameters: elementId, version
MATCH (s:Step {elementId: $elementId})
WHERE s.version > $version
UNWIND s.fields AS field
RETURN DISTINCT field ORDER BY field
