// P4.5 Allocations that managers made by role alone, to maps with no allocation; the latest first.
// Parameters: offset, limit
MATCH (a:Allocation {byRole: true})
WITH a
ORDER BY a.recordedAt DESC, a.id DESC
SKIP $offset LIMIT $limit
RETURN a.id AS id, a.mapId AS mapId, a.practitioner AS practitioner, a.recordedBy AS allocatedBy, a.recordedAt AS at,
       toString(a.from) AS from, toString(a.until) AS until, a.reason AS reason
