// The appearances of a person, restricted or not: by a present or former case reference, or one person on one map. Each has the
// grounds of its restrictions and whether an objection is open by somebody whose identity was checked (P9.5). For the data protection officer.
// Parameters: refKey (or null), mapId and personId (or null)
CALL () {
  CALL () {
    MATCH (person:Person {refKey: $refKey})
    RETURN person
    UNION
    MATCH (person:SeveralRefs)
    WHERE $refKey IN person.formerKeys
    RETURN person
  }
  MATCH (person)-[:APPEARS_AS]->(p:YoungPerson)
  RETURN p
  UNION
  MATCH (p:YoungPerson|Adult|AdultOfConcern {id: $personId})
  WHERE coalesce(p.mapId, p.restrictedMapId) = $mapId
  RETURN p
}
MATCH (p)-[:ON_MAP|RESTRICTED_ON]->(map:PeerMap)
WHERE map.status <> 'IMPORTING'
RETURN p.id AS id, map.id AS mapId,
       COLLECT { MATCH (r:Restriction {subjectId: p.id}) WHERE r.liftedOn IS NULL RETURN r.ground } AS grounds,
       EXISTS { MATCH (o:Objection {subjectId: p.id}) WHERE o.status = 'OPEN' AND coalesce(o.identity, '') <> 'UNVERIFIED' } AS objected
ORDER BY mapId, id
