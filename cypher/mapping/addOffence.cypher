// P8.7 An offence or allegation, about exactly one person of the map.
// Parameters: labels, element (properties), personId, aboutId, statements [properties]
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
MATCH (person:YoungPerson|Adult|AdultOfConcern {id: $personId})-[:ON_MAP]->(map)
WHERE person.mapId = map.id AND person.endedOn IS NULL
CREATE (n:$($labels))-[:ON_MAP]->(map)
SET n = $element
CREATE (n)-[:ABOUT {id: $aboutId, mapId: map.id}]->(person)
FOREACH (row IN $statements | CREATE (s:Statement) SET s = row)
RETURN n.id AS id
