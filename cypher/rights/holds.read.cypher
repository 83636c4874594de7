// Legal holds, those that were lifted too, the latest first (P9.4).
MATCH (h:LegalHold)
WITH h ORDER BY h.placedAt DESC, h.id
RETURN h.id AS id, h.mapId AS mapId, h.subjectId AS subjectId, h.legalReason AS legalReason,
       toString(h.lookAgainOn) AS lookAgainOn, h.placedBy AS placedBy, toString(h.placedAt) AS placedAt,
       toString(h.liftedAt) AS liftedAt, h.liftedBy AS liftedBy, h.liftedReason AS liftedReason
