// Deletes a part of the statements of an unfinished import.
// Parameters: mapIds, limit
MATCH (n:Statement)
WHERE n.mapId IN $mapIds
WITH n LIMIT $limit
DELETE n
RETURN count(*) AS cleared
