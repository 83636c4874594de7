// The step of an idempotency key, in either of its stored forms, while the key is kept.
// Parameters: keys, now
MATCH (s:Step)
WHERE s.key IN $keys AND s.keyUntil > $now
RETURN s.key AS key, s.id AS id, s.mapId AS mapId, s.changed AS changed, s.inputHash AS inputHash
LIMIT 1
