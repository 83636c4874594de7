// Those of these steps that the graph has, although they are on record as failed.
// Parameters: ids
MATCH (s:Step)
WHERE s.id IN $ids
RETURN s.id AS id, s.mapId AS mapId, s.changed AS changed
