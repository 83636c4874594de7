// Erasures with who was told of each (P9.4), the latest first.
// Parameters: id (or null: all)
MATCH (e:Erasure)
WHERE $id IS NULL OR e.id = $id
WITH e ORDER BY e.erasedAt DESC, e.id
RETURN e.id AS id, e.mapIds AS mapIds, e.subjectIds AS subjectIds, e.ground AS ground, e.considered173 AS considered173,
       e.reason AS reason, e.decidedBy AS decidedBy, toString(e.erasedAt) AS erasedAt, e.counts AS counts,
       e.changed AS changed, e.replaced AS replaced,
       [told IN COLLECT { MATCH (t:ErasureTold {erasureId: e.id}) RETURN t } |
         told {.organisation, .how, on: toString(told.on)}] AS told
