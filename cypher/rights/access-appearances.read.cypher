// The appearances of one person on all maps, whatever their state, for a request of access (P9.5): by case reference, a former
// one too, by one of them with its map, or by those known when the request was recorded. Restricted ones too (Art 18).
// Parameters: refKey, mapId, personId, ids (those that do not name the person are null, ids then empty)
CALL () {
  CALL () {
    MATCH (person:Person {refKey: $refKey})
    RETURN person
    UNION
    MATCH (person:SeveralRefs)
    WHERE $refKey IN person.formerKeys
    RETURN person
  }
  MATCH (person)-[:APPEARS_AS]->(y:YoungPerson|Adult|AdultOfConcern)
  RETURN y
  UNION
  MATCH (y:YoungPerson|Adult|AdultOfConcern {id: $personId})
  WHERE coalesce(y.mapId, y.restrictedMapId) = $mapId
  RETURN y
  UNION
  UNWIND $ids AS wanted
  MATCH (y:YoungPerson|Adult|AdultOfConcern {id: wanted})
  RETURN y
}
OPTIONAL MATCH (y)<-[:APPEARS_AS]-(:Person)-[:APPEARS_AS]->(other:YoungPerson|Adult|AdultOfConcern)
UNWIND [y, other] AS one
WITH DISTINCT one
MATCH (map:PeerMap {id: coalesce(one.mapId, one.restrictedMapId)})
WHERE map.status <> 'IMPORTING'
RETURN one.id AS subjectId, map.id AS mapId
ORDER BY mapId, subjectId
