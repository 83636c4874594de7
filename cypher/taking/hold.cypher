// A legal hold that stands (P9.4).
// Parameters: holdId
MATCH (h:LegalHold {id: $holdId})
WHERE h.liftedAt IS NULL
RETURN h.mapId AS mapId
