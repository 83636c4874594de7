// Current holds on values of a map whose cover has lapsed and that are kept for a legal reason (P8.5).
// Parameters: mapId
MATCH (h:CoverHold {mapId: $mapId})
WHERE h.replacedBy IS NULL
RETURN h.id AS id, h.subjectId AS subjectId, h.category AS category, h.legalReason AS legalReason, toString(h.from) AS from,
       toString(h.until) AS until
ORDER BY id
