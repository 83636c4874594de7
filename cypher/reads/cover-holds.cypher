// What of a map is held for a legal reason although its cover has lapsed (P8.5): those holds that no later one has replaced.
// Parameters: mapId
MATCH (h:CoverHold {mapId: $mapId})
WHERE h.replacedBy IS NULL
RETURN h.id AS id, h.subjectId AS subjectId, h.category AS category, h.legalReason AS legalReason, toString(h.from) AS from,
       toString(h.until) AS until
ORDER BY id
