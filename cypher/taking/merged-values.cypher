// What merges left of those who are one with somebody on a map (P1.2), as they are recorded.
// Parameters: mapId, subjectId
MATCH (m:PersonMerge {mapId: $mapId})
WHERE m.subjectId = $subjectId
RETURN m.id AS id, m.values AS values
