// An assessment or a consent of a map, by its id. Whether the caller may know of it is decided by the rules of its chapter (`*.rules.ts`).
// Parameters: mapId, id
CALL () {
  MATCH (a:Assessment {id: $id})
  RETURN a AS record, 'Assessment' AS type, a.subjectIds AS subjectIds
  UNION
  MATCH (c:Consent {id: $id})
  RETURN c AS record, 'Consent' AS type, [c.subjectId] AS subjectIds
}
WITH record, type, subjectIds
WHERE record.mapId = $mapId
RETURN record.id AS id, type, subjectIds, record.categories AS categories, toString(record.withdrawnOn) AS withdrawnOn
