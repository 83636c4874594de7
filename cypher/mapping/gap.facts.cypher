// The young people that an information gap is about.
// Parameters: mapId, id
MATCH (n:InformationGap {id: $id})
WHERE n.mapId = $mapId
RETURN [(n)-[:ABOUT]->(e:YoungPerson) WHERE e.mapId = $mapId | e.id] AS people
