// Idempotency keys are kept for 24 hours, and the hash of the input with them.
// Parameters: now
MATCH (s:Step)
WHERE s.keyUntil <= $now
REMOVE s.key, s.inputHash, s.keyUntil
RETURN count(s) AS forgotten
