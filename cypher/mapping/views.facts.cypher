// The day on which the recorded views of a young person were taken.
// Parameters: mapId, id
OPTIONAL MATCH (n:YoungPerson {id: $id, mapId: $mapId})
RETURN toString(n.viewsTakenOn) AS takenOn
