// The maps that urgent access is asked to (P0.1): the one with this id, or those that a young person of this reference, a
// former one too, is on; with what the asker has of each already. A token that claims another agency than its organisation's finds none.
// Parameters: mapId, refKey (one of them null), practitioner (<issuer>#<subject>), organisation, now
CALL () {
  MATCH (map:PeerMap {id: $mapId})
  RETURN map, [] AS subjectIds
  UNION
  CALL () {
    MATCH (person:Person {refKey: $refKey})
    RETURN person
    UNION
    MATCH (person:SeveralRefs)
    WHERE $refKey IN person.formerKeys
    RETURN person
  }
  MATCH (person)-[:APPEARS_AS]->(young:YoungPerson)-[:ON_MAP]->(map:PeerMap)
  WHERE young.mapId = map.id
  RETURN map, collect(young.id) AS subjectIds
}
WITH map, subjectIds
WHERE map.status <> 'IMPORTING'
  AND NOT EXISTS { MATCH (o:Organisation {id: $organisation}) WHERE coalesce(o.agency, '') <> 'CFS' }
RETURN map.id AS mapId, map.status = 'CLOSED' AS closed, toString(map.openedOn) AS openedOn, subjectIds,
       COLLECT {
         MATCH (a:Allocation {practitioner: $practitioner, mapId: map.id})
         RETURN a {.youngPersonIds, from: toString(a.from), until: toString(a.until)}
       } AS allocations,
       COLLECT {
         MATCH (u:UrgentAccess {practitioner: $practitioner, mapId: map.id})
         WHERE u.until > $now
         RETURN u.id
       }[0] AS running
