// Appearances of a person known to the Council, on the maps that are open to the caller (P1.2).
// Only where who they are (IDENTITY) is open: a reference tells it.
// Parameters: ref, maps (ids, open for everybody), people (`<map> <young person>`)
MATCH (person:Person {ref: $ref})-[:APPEARS_AS]->(young:YoungPerson)-[:ON_MAP]->(map:PeerMap)
WHERE (map.id IN $maps OR young.mapId + ' ' + young.id IN $people) AND young.mapId = map.id
WITH person, young, map ORDER BY young.id
RETURN person.id AS id, person.ref AS ref,
       collect({mapId: map.id, youngPersonId: young.id, mapTitle: map.title}) AS appearances
