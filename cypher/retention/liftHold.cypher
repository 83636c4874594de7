// P9.4 A legal hold is lifted. It stays on record.
// Parameters: holdId, lifted (properties)
MATCH (h:LegalHold {id: $holdId})
WHERE h.liftedAt IS NULL
SET h += $lifted
RETURN h.id AS id
