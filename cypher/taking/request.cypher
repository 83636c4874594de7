// A request by a partner, as it stands to one map (null: to none): its reference is that of the map, or of a young person on it.
// Parameters: requestId, mapId
MATCH (r:SharingRequest {id: $requestId})
RETURN r.organisation AS organisation, r.purpose AS purpose, r.outcome IS NULL AS isOpen,
       coalesce(r.reference = $mapId, false) OR EXISTS {
         MATCH (:Person {ref: r.reference})-[:APPEARS_AS]->(young:YoungPerson)-[:ON_MAP]->(map:PeerMap)
         WHERE map.id = $mapId AND young.mapId = map.id
       } OR EXISTS {
         MATCH (merged:SeveralRefs)-[:APPEARS_AS]->(young:YoungPerson)-[:ON_MAP]->(map:PeerMap)
         WHERE r.reference IN merged.formerRefs AND map.id = $mapId AND young.mapId = map.id
       } AS concernsMap,
       EXISTS { MATCH (map:PeerMap {id: r.reference}) WHERE map.status <> 'IMPORTING' } OR EXISTS {
         MATCH (:Person {ref: r.reference})-[:APPEARS_AS]->(young:YoungPerson)-[:ON_MAP]->(map:PeerMap)
         WHERE young.mapId = map.id
       } OR EXISTS {
         MATCH (merged:SeveralRefs)-[:APPEARS_AS]->(young:YoungPerson)-[:ON_MAP]->(map:PeerMap)
         WHERE r.reference IN merged.formerRefs AND young.mapId = map.id
       } AS concernsAny
