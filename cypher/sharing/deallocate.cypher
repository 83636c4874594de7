// P4.5 An allocation ends today, with effect on the next request.
// Parameters: mapId, allocationId, until, endedBy
MATCH (a:Allocation {id: $allocationId, mapId: $mapId})
WHERE coalesce(a.until > $until, true)
SET a.until = $until, a.endedBy = $endedBy
RETURN a.id AS id
