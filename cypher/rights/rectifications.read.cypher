// Rectifications (P9.3), of one map, of one id, or all, with whom of their recipients it is recorded that they were told.
// Parameters: mapId (or null), id (or null)
MATCH (r:Rectification)
WHERE ($mapId IS NULL OR r.mapId = $mapId) AND ($id IS NULL OR r.id = $id)
RETURN r.id AS id, r.mapId AS mapId, r.elementId AS elementId, r.personId AS personId, r.subjectIds AS subjectIds, r.coordinate AS coordinate,
       r.category AS category, r.oldValue AS oldValue, r.why AS why, r.source AS source, r.rectifiedBy AS rectifiedBy,
       r.endIds AS endIds, coalesce(r.statementReveals, []) AS statementReveals, toString(r.heldSince) AS heldSince, toString(r.rectifiedAt) AS rectifiedAt, toString(r.rectifiedOn) AS rectifiedOn,
       COLLECT { MATCH (t:RecipientTold {rectificationId: r.id})
                 RETURN {organisation: t.organisation, on: toString(t.on), how: t.how} } AS told,
       COLLECT { MATCH (m:PersonMerge {subjectId: r.elementId}) RETURN m.duplicateId } AS duplicates
ORDER BY id
