// Appearances of a person known to the Council by this case reference, a former one too, on the maps that are open to the
// caller (P1.2). Only where who they are (IDENTITY) is open: a reference tells it. Answered by the reference that was asked
// for: which other ones are of this person was told on a map that may not be the caller's.
// Parameters: ref, maps (ids, open for everybody), people (`<map> <young person>`)
CALL () {
  MATCH (person:Person {ref: $ref})
  RETURN person
  UNION
  MATCH (person:SeveralRefs)
  WHERE $ref IN person.formerRefs
  RETURN person
}
MATCH (person)-[:APPEARS_AS]->(young:YoungPerson)-[:ON_MAP]->(map:PeerMap)
WHERE (map.id IN $maps OR young.mapId + ' ' + young.id IN $people) AND young.mapId = map.id
WITH person, young, map ORDER BY young.id
RETURN person.id AS id, $ref AS ref,
       collect({mapId: map.id, youngPersonId: young.id, mapTitle: map.title}) AS appearances
