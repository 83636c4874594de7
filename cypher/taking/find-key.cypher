// The step that was taken under an idempotency key, and has not been forgotten.
// Parameters: key, now
MATCH (s:Step {key: $key})
WHERE s.keyUntil > $now
RETURN s.id AS id, s.mapId AS mapId, s.changed AS changed, s.inputHash AS inputHash
