// Where somebody is drawn, restricted or not: every appearance of a case reference, a former one too, or one person on one map.
// With the grounds of restrictions and the objections that are open about each (P9.5). For the data protection officer.
// Parameters: ref (or null), mapId and personId (or null)
CALL () {
  CALL () {
    MATCH (person:Person {ref: $ref})
    RETURN person
    UNION
    MATCH (person:SeveralRefs)
    WHERE $ref IN person.formerRefs
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
       EXISTS { MATCH (o:Objection {subjectId: p.id}) WHERE o.status = 'OPEN' } AS objected
ORDER BY mapId, id
