// A legal hold, and whether it stands (P9.4).
// Parameters: holdId
MATCH (h:LegalHold {id: $holdId})
RETURN h.mapId AS mapId, h.liftedAt IS NULL AS stands
