// What is recorded about the age of young people and adults of a map (P8.5).
// Parameters: mapId, ids
UNWIND $ids AS wanted
MATCH (p:YoungPerson|Adult {id: wanted})
WHERE p.mapId = $mapId
RETURN p.id AS id, toString(p.dateOfBirth) AS dateOfBirth, p.estimatedAge AS estimatedAge,
       toString(p.estimatedAgeOn) AS estimatedAgeOn
