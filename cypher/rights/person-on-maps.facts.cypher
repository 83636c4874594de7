// The appearances of a person, by a present or former case reference, or on one map, restricted or not (P9.4, P9.5).
// `refs`: the case references of the Person, as they were written.
// Parameters: refKey, mapId, personId (the first, or the other two, are null)
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
MATCH (map:PeerMap {id: coalesce(p.mapId, p.restrictedMapId)})
RETURN p.id AS id, map.id AS mapId, map.status AS status,
       [label IN labels(p) WHERE label IN ['YoungPerson', 'Adult', 'AdultOfConcern']][0] AS type,
       reduce(all = [], refs IN [(person:Person)-[:APPEARS_AS]->(p) | [person.ref] + coalesce(person.formerRefs, [])] |
         all + refs) AS refs,
       p.name AS name, coalesce(p.aliases, []) AS aliases, p.address AS address, p.label AS label
ORDER BY id
