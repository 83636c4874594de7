// What was decided on a map about sharing with parents of other children (P7): one by its id, or all. Who may see what of it
// is decided by the protocol.
// Parameters: mapId, id (or null)
MATCH (d:ParentDisclosure {mapId: $mapId})
WHERE $id IS NULL OR d.id = $id
WITH d ORDER BY d.id
RETURN d.id AS id, d.subjectId AS youngPersonId, d.receivingParentCarerId AS receivingParentCarerId,
       d.interventionId AS interventionId, d.text AS text, coalesce(d.categories, []) AS categories, d.status AS status,
       CASE WHEN d.consentBy IS NOT NULL THEN {
         by: d.consentBy, consentedBy: d.consentedBy, competence: d.competence, takenBy: d.consentTakenBy,
         takenOn: toString(d.consentTakenOn), how: d.consentHow, explicitFor: d.explicitFor} END AS consent,
       d.whySafe AS whySafe, d.whyAppropriate AS whyAppropriate, d.reason AS reason, d.decidedBy AS decidedBy,
       toString(d.decidedOn) AS decidedOn, toString(d.givenOn) AS givenOn, d.givenHow AS givenHow, d.givenBy AS givenBy,
       d.givenRecordedBy AS givenRecordedBy, toString(d.withdrawnOn) AS withdrawnOn, d.withdrawnWhy AS withdrawnWhy,
       d.withdrawnBy AS withdrawnBy
