// Somebody as they stand on maps, by a case reference, a former one too, or on one map, restricted or not (P9.4, P9.5).
// `refs`: the case references of the Person that they are known by.
// Parameters: ref, mapId, personId (the first, or the other two, are null)
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
MATCH (map:PeerMap {id: coalesce(p.mapId, p.restrictedMapId)})
RETURN p.id AS id, map.id AS mapId, map.status AS status,
       [label IN labels(p) WHERE label IN ['YoungPerson', 'Adult', 'AdultOfConcern']][0] AS type,
       reduce(all = [], refs IN [(person:Person)-[:APPEARS_AS]->(p) | [person.ref] + coalesce(person.formerRefs, [])] |
         all + refs) AS refs,
       p.name AS name, coalesce(p.aliases, []) AS aliases, p.address AS address, p.label AS label
ORDER BY id
