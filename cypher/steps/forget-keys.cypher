// Deletes idempotency keys, and the hashes of their inputs, after 24 hours.
// Parameters: now
MATCH (s:Step)
WHERE s.keyUntil <= $now
REMOVE s.key, s.inputHash, s.keyUntil
RETURN count(s) AS forgotten
