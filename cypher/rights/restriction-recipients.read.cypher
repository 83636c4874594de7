// Restrictions that have not been lifted (P9.5), with whom of the recipients it is recorded that they were told.
// Parameters: act (or null: all)
MATCH (r:Restriction)
WHERE r.liftedOn IS NULL AND ($act IS NULL OR r.act = $act)
WITH r ORDER BY r.id
WITH r.act AS id, collect(r) AS parts
RETURN id, toString(parts[0].restrictedAt) AS restrictedAt, [r IN parts | r.mapId] AS mapIds, [r IN parts | r.subjectId] AS subjectIds,
       COLLECT { MATCH (t:RecipientTold {restrictionId: id}) WITH t.organisation AS organisation, min(t.on) AS on, head(collect(t.how)) AS how
                 RETURN {organisation: organisation, on: toString(on), how: how} } AS told
ORDER BY id
