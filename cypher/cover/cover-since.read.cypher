// What was done to cover, and to values without it, on a map since the beginning of a day, or since an instant (P2.5, P8.4-P8.6): with the people and
// the categories, never a value. Nothing of who is restricted. What the caller may know is decided by
// src/mapping/changes-since.rules.ts. Of who was erased as a whole only the id is left.
// Parameters: mapId, since (a day), after (an instant, or null)
CALL () {
  MATCH (a:Assessment {mapId: $mapId})
  RETURN a.id AS record, 'withdrawAssessment' AS name, a.withdrawnAt AS at, a.withdrawnBy AS by, a.subjectIds AS subjects,
         a.categories AS categories
  UNION ALL
  MATCH (c:Consent {mapId: $mapId})
  RETURN c.id AS record, 'withdrawConsent' AS name, c.withdrawnAt AS at, c.withdrawnBy AS by, [c.subjectId] AS subjects,
         c.categories AS categories
  UNION ALL
  MATCH (x:CoverErasure {mapId: $mapId})
  UNWIND [{name: 'proposeLapsedErasure', at: x.proposedAt, by: x.proposedBy}, {name: 'eraseLapsed', at: x.recordedAt, by: x.recordedBy}] AS step
  RETURN x.id AS record, step.name AS name, step.at AS at, step.by AS by, [x.subjectId] AS subjects, [x.category] AS categories
}
WITH *
WHERE at >= coalesce($after, datetime({date: $since, timezone: 'Europe/London'}))
UNWIND subjects AS subjectId
WITH *
WHERE NOT EXISTS { MATCH (p:YoungPerson|Adult|AdultOfConcern {id: subjectId}) WHERE coalesce(p.mapId, '') <> $mapId }
RETURN record + ' ' + name AS id, name, toString(at) AS at, by, subjectId, categories,
       NOT EXISTS { (:YoungPerson|Adult {id: subjectId}) } AS concern
ORDER BY at, id, subjectId
