// An erasure, and the organisations that were told of it (Art 19).
// Parameters: erasureId
MATCH (e:Erasure {id: $erasureId})
RETURN toString(e.erasedOn) AS erasedOn, e.subjectIds AS subjectIds,
       [told IN COLLECT { MATCH (t:ErasureTold {erasureId: e.id}) RETURN t } | told.organisation] AS told
