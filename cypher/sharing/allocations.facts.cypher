// Allocations of a map (P4.5).
// Parameters: mapId
MATCH (a:Allocation {mapId: $mapId})
RETURN a.id AS id, a.practitioner AS practitioner, a.youngPersonIds AS youngPersonIds, toString(a.from) AS from,
       toString(a.until) AS until
ORDER BY id
