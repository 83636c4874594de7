// Whether the transaction of a step was committed. A transaction that has written the record of the step locks its id, by the
// constraint, until it ends. This statement waits for that, even where the connection is gone and the commit under way. A
// transaction that has not written the record can't be committing. The node made here for the lock is deleted at once.
// Parameters: id
MERGE (s:Step {id: $id})
ON CREATE SET s.asked = true
WITH s, s.asked IS NOT NULL AS isNew, s.mapId AS mapId, coalesce(s.changed, []) AS changed
FOREACH (made IN CASE WHEN isNew THEN [s] ELSE [] END | DELETE made)
WITH isNew, mapId, changed
WHERE NOT isNew
RETURN $id AS id, mapId, changed
