// What was changed of each element and tie of a map, and of the map itself, oldest first.
// Parameters: mapId
MATCH (s:Step {mapId: $mapId})
WHERE s.elementId IS NOT NULL
WITH s ORDER BY s.version, s.id
RETURN s.elementId AS elementId, collect({id: s.id, fields: coalesce(s.fields, [])}) AS changes
