// Requests by partners, the latest first, for the Council, each with its maps: the map of the decision, or else the maps that
// its reference matches; for a young person a former reference too. A restricted young person counts as on no map: decisions
// about them are for the officer alone (P9.5).
// Parameters: maps (ids; null: all requests, and all maps), open (boolean: only those that nobody has decided), offset, limit
MATCH (r:SharingRequest)
WHERE (NOT $open OR r.outcome IS NULL)
  AND ($maps IS NULL OR NOT EXISTS { MATCH (y:YoungPerson) WHERE y.id IN r.subjectIds AND y.restrictedMapId = r.mapId })
CALL (r) {
  MATCH (map:PeerMap {id: coalesce(r.mapId, r.reference)})
  WHERE map.status <> 'IMPORTING'
  RETURN map.id AS mapId, null AS youngPersonId
  UNION
  CALL (r) {
    MATCH (person:Person {refKey: r.referenceKey})
    RETURN person
    UNION
    MATCH (person:SeveralRefs)
    WHERE r.referenceKey IN person.formerKeys
    RETURN person
  }
  MATCH (person)-[:APPEARS_AS]->(young:YoungPerson)-[:ON_MAP]->(map:PeerMap)
  WHERE map.status <> 'IMPORTING' AND young.mapId = map.id AND coalesce(r.mapId = map.id, true)
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
