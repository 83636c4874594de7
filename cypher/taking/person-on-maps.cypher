// Somebody as they stand on maps, by a case reference of theirs or on one map, restricted or not (P9.4, P9.5).
// `refs`: the case references of the Person that they are known by, former ones too (P1.2).
// Parameters: ref, mapId, personId (the first, or the other two, are null)
CALL () {
  MATCH (:Person {ref: $ref})-[:APPEARS_AS]->(p:YoungPerson)
  RETURN p
  UNION
  MATCH (merged:SeveralRefs)-[:APPEARS_AS]->(p:YoungPerson)
  WHERE $ref IN merged.formerRefs
  RETURN p
  UNION
  MATCH (p:YoungPerson|Adult|AdultOfConcern {id: $personId})
  WHERE coalesce(p.mapId, p.restrictedMapId) = $mapId
  RETURN p
}
MATCH (map:PeerMap {id: coalesce(p.mapId, p.restrictedMapId)})
RETURN p.id AS id, map.id AS mapId, map.status AS status,
       [label IN labels(p) WHERE label IN ['YoungPerson', 'Adult', 'AdultOfConcern']][0] AS type,
       reduce(refs = [], person IN [(one:Person)-[:APPEARS_AS]->(p) | one] | refs + person.ref + coalesce(person.formerRefs, [])) AS refs, p.name AS name, coalesce(p.aliases, []) AS aliases,
       p.address AS address, p.label AS label
ORDER BY id
