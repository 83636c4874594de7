// Steps taken on a map since the beginning of a day, or since an instant (P2.5). What of their changes the caller may know is decided by
// src/mapping/changes-since.rules.ts.
// Parameters: mapId, since (a day), after (an instant, or null)
MATCH (s:Step {mapId: $mapId})
WHERE s.at >= coalesce($after, datetime({date: $since, timezone: 'Europe/London'}))
RETURN s.id AS id, s.name AS name, toString(s.at) AS at, s.caller AS by, s.changed AS changed,
       coalesce(s.fields, []) AS fields
ORDER BY s.at, id
