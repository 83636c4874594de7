// Labels of the adults of concern of a map. Which of them the caller may know of is decided by the rules of its chapter (`*.rules.ts`).
// Parameters: mapId
MATCH (n:AdultOfConcern {mapId: $mapId})
WHERE n.label IS NOT NULL
RETURN n.id AS id, n.label AS label
