// Urgent accesses for their reviewers (P0.1): first those that no manager has confirmed or denied yet, then the latest. A
// restricted person is named to the officer alone (P9.5).
// Parameters: maps (ids; null: all), manager (key: what names them is theirs to see too), map (id or null),
//   awaiting (boolean: only what nobody has reviewed), offset, limit
MATCH (u:UrgentAccess)
WHERE ($maps IS NULL OR u.mapId IN $maps OR u.confirmNamed = $manager)
  AND ($map IS NULL OR u.mapId = $map)
  AND (NOT $awaiting OR u.reviewedOn IS NULL)
WITH u, u.series IS NOT NULL AND u.confirmedOn IS NULL AS unconfirmed
ORDER BY unconfirmed DESC, u.at DESC, u.id DESC
SKIP $offset LIMIT $limit
RETURN u.id AS id, u.mapId AS mapId,
       CASE WHEN $maps IS NULL THEN u.subjectIds
            WHEN NOT u.mapId IN $maps THEN []
            ELSE COLLECT { MATCH (y:YoungPerson) WHERE y.id IN u.subjectIds AND y.mapId = u.mapId RETURN y.id ORDER BY y.id }
       END AS youngPersonIds, u.practitioner AS practitioner,
       u.organisation AS organisation, u.immediateRisk AS immediateRisk, u.at AS at, u.until AS until,
       toString(u.reviewDue) AS reviewDue, toString(u.reviewedOn) AS reviewedOn, u.reviewedBy AS reviewedBy,
       u.outcome AS outcome, u.note AS note, coalesce(u.series, []) AS series, unconfirmed,
       CASE WHEN u.series IS NOT NULL THEN toString(u.confirmBy) END AS confirmBy, u.confirmNamed AS manager, u.confirmed AS confirmed,
       toString(u.confirmedOn) AS confirmedOn, u.confirmedBy AS confirmedBy, u.confirmedWhy AS confirmedWhy
