// The values that merges into a person on a map have left on record (P1.2).
// Parameters: mapId, subjectId
MATCH (m:PersonMerge {mapId: $mapId})
WHERE m.subjectId = $subjectId
RETURN m.id AS id, m.values AS values
