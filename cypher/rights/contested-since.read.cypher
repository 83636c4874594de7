// What was recorded and decided about contested and restricted data of a map since the beginning of a day, or since an instant (P2.5, P9.5). The steps are
// on no map where they name somebody by case reference, so it is read from what they recorded. Of an objection by nobody known
// nothing is listed. What the caller may know is decided by src/mapping/changes-since.rules.ts.
// Parameters: mapId, since (a day), after (an instant, or null)
CALL () {
  MATCH (o:Objection {mapId: $mapId})
  WHERE coalesce(o.identity, '') <> 'UNVERIFIED'
  UNWIND [
    {name: 'recordObjection', at: o.recordedAt, by: o.recordedBy},
    {name: 'verifyObjection', at: o.checkedAt, by: o.checkedBy},
    {name: 'decideContested', at: o.meanwhileAt, by: o.meanwhileBy},
    {name: 'decideObjection', at: o.decidedAt, by: o.decidedBy}
  ] AS step
  RETURN step, o.id AS record, o.subjectId AS subjectId
  UNION ALL
  MATCH (r:Restriction {mapId: $mapId})
  UNWIND [
    {name: 'restrict', at: CASE WHEN r.objection IS NULL THEN r.restrictedAt END, by: r.restrictedBy},
    {name: 'liftRestriction', at: CASE WHEN r.objection IS NULL THEN r.liftedAt END, by: r.liftedBy}
  ] AS step
  RETURN step, r.id AS record, r.subjectId AS subjectId
}
WITH step, record, subjectId
WHERE step.at >= coalesce($after, datetime({date: $since, timezone: 'Europe/London'}))
MATCH (p:YoungPerson|Adult|AdultOfConcern {id: subjectId})
RETURN record + ' ' + step.name AS id, step.name AS name, toString(step.at) AS at, step.by AS by, subjectId,
       p:AdultOfConcern AS concern
ORDER BY step.at, id
