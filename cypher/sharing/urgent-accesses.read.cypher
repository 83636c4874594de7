// Urgent accesses, the latest first, for their reviewers (P0.1). A restricted person is named to the officer alone (P9.5).
// Parameters: maps (ids; null: all), map (id or null), awaiting (boolean: only what nobody has reviewed), offset, limit
MATCH (u:UrgentAccess)
WHERE ($maps IS NULL OR u.mapId IN $maps)
  AND ($map IS NULL OR u.mapId = $map)
  AND (NOT $awaiting OR u.reviewedOn IS NULL)
WITH u
ORDER BY u.at DESC, u.id DESC
SKIP $offset LIMIT $limit
RETURN u.id AS id, u.mapId AS mapId,
       CASE WHEN $maps IS NULL THEN u.subjectIds
            ELSE COLLECT { MATCH (y:YoungPerson) WHERE y.id IN u.subjectIds AND y.mapId = u.mapId RETURN y.id ORDER BY y.id }
       END AS youngPersonIds, u.practitioner AS practitioner,
       u.organisation AS organisation, u.immediateRisk AS immediateRisk, u.at AS at, u.until AS until,
       toString(u.reviewDue) AS reviewDue, toString(u.reviewedOn) AS reviewedOn, u.reviewedBy AS reviewedBy,
       u.outcome AS outcome, u.note AS note
