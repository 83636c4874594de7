// Appearances of the person with this case reference, or with it as a former one, on the maps that are open to the caller (P1.2).
// Only where IDENTITY is open, since a reference identifies. The answer has the reference that was asked for: the person's other
// references were perhaps recorded on a map that is not open to the caller.
// Parameters: ref (as it was asked for), refKey, maps (ids, open for everybody), people (`<map> <young person>`)
CALL () {
  MATCH (person:Person {refKey: $refKey})
  RETURN person
  UNION
  MATCH (person:SeveralRefs)
  WHERE $refKey IN person.formerKeys
  RETURN person
  UNION
  // A reference in doubt must match exactly as it was written.
  MATCH (person:ReferenceToDecide)
  WHERE person.ref = $ref OR $ref IN person.formerRefs
  RETURN person LIMIT 1
}
MATCH (person)-[:APPEARS_AS]->(young:YoungPerson)-[:ON_MAP]->(map:PeerMap)
WHERE (map.id IN $maps OR young.mapId + ' ' + young.id IN $people) AND young.mapId = map.id
WITH person, young, map ORDER BY young.id
RETURN person.id AS id, $ref AS ref,
       collect({
         mapId: map.id, youngPersonId: young.id, mapTitle: map.title,
         // For which purposes their data are used although they object (P9.5); one list for each objection.
         usedFor: COLLECT {
           MATCH (o:Objection {mapId: map.id, subjectId: young.id})
           WHERE o.status = 'OPEN' AND coalesce(o.identity, '') <> 'UNVERIFIED' AND o.meanwhile <> 'RESTRICTED'
           RETURN coalesce(o.purposes, [])
         }
       }) AS appearances
