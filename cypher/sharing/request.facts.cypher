// A request by a partner, as it stands to one map (null: to none): its reference is that of the map, or of a young person on
// it, a former one too (P1.2).
// Parameters: requestId, mapId
MATCH (r:SharingRequest {id: $requestId})
CALL (r) {
  CALL (r) {
    MATCH (person:Person {refKey: r.referenceKey})
    RETURN person
    UNION
    MATCH (person:SeveralRefs)
    WHERE r.referenceKey IN person.formerKeys
    RETURN person
  }
  MATCH (person)-[:APPEARS_AS]->(young:YoungPerson)-[:ON_MAP]->(map:PeerMap)
  WHERE young.mapId = map.id
  RETURN collect(map.id) AS maps
}
RETURN r.organisation AS organisation, r.purpose AS purpose, r.outcome IS NULL AS isOpen,
       coalesce(r.reference = $mapId OR $mapId IN maps, false) AS concernsMap,
       size(maps) > 0 OR EXISTS { MATCH (map:PeerMap {id: r.reference}) WHERE map.status <> 'IMPORTING' } AS concernsAny
