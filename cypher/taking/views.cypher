// When the views of a young person were taken that are recorded.
// Parameters: mapId, id
OPTIONAL MATCH (n:YoungPerson {id: $id, mapId: $mapId})
RETURN toString(n.viewsTakenOn) AS takenOn
