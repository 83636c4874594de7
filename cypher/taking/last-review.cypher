// The day of the last review of a map.
// Parameters: mapId
MATCH (r:Review {mapId: $mapId})
RETURN toString(max(r.heldOn)) AS heldOn
