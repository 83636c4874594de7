// Requests by partners, the last first, for the Council: with the maps that each is about, by the map that it was settled on
// or else by its reference. A restricted young person is on no map.
// Parameters: maps (ids; null: all requests, and all maps), open (boolean: only those that nobody has decided), offset, limit
MATCH (r:SharingRequest)
WHERE NOT $open OR r.outcome IS NULL
CALL (r) {
  MATCH (map:PeerMap {id: coalesce(r.mapId, r.reference)})
  WHERE map.status <> 'IMPORTING'
  RETURN map.id AS mapId, null AS youngPersonId
  UNION
  MATCH (:Person {ref: r.reference})-[:APPEARS_AS]->(young:YoungPerson)-[:ON_MAP]->(map:PeerMap)
  WHERE map.status <> 'IMPORTING' AND young.mapId = map.id AND coalesce(r.mapId = map.id, true)
  RETURN map.id AS mapId, young.id AS youngPersonId
  UNION
  MATCH (merged:SeveralRefs)-[:APPEARS_AS]->(young:YoungPerson)-[:ON_MAP]->(map:PeerMap)
  WHERE r.reference IN merged.formerRefs AND map.status <> 'IMPORTING' AND young.mapId = map.id
    AND coalesce(r.mapId = map.id, true)
  RETURN map.id AS mapId, young.id AS youngPersonId
  UNION
  RETURN null AS mapId, null AS youngPersonId
}
WITH r, mapId, youngPersonId
WHERE mapId IS NULL OR $maps IS NULL OR mapId IN $maps
WITH r, collect(DISTINCT mapId) AS mapIds, collect(DISTINCT youngPersonId) AS youngPersonIds
WHERE $maps IS NULL OR size(mapIds) > 0
WITH r, mapIds, youngPersonIds
ORDER BY r.at DESC, r.id DESC
SKIP $offset LIMIT $limit
RETURN r.id AS id, r.reference AS reference, r.organisation AS organisation, r.agency AS agency, r.purpose AS purpose,
       r.categories AS categories, r.about AS about, r.why AS why, r.requestedBy AS requestedBy, r.at AS at,
       coalesce(r.outcome, 'OPEN') AS state, toString(r.decidedOn) AS decidedOn, r.reason AS reason,
       mapIds, youngPersonIds, r.decisionId AS decisionId, r.decidedBy AS decidedBy
