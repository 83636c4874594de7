// What was disproved on a map (P8.7), and the last step that changed it. src/mapping/restoring.rules.ts decides who may know of it.
// Parameters: mapId
CALL () {
  MATCH (:PeerMap {id: $mapId})<-[:ON_MAP]-(a)-[r:HARMS|AFFILIATED_WITH {status: 'DISPROVED'}]->(b)
  WHERE r.mapId = $mapId
  RETURN r.id AS id, CASE type(r) WHEN 'HARMS' THEN 'HARM' ELSE 'AFFILIATION' END AS type, r.kind AS kind,
         [a.id] AS from, [b.id] AS to
  UNION ALL
  MATCH (:PeerMap {id: $mapId})<-[:ON_MAP]-(n:Risk {status: 'DISPROVED'})
  WHERE n.mapId = $mapId AND n.endedOn IS NULL
  RETURN n.id AS id, 'RISK' AS type, n.kind AS kind,
         [(n)-[:POSED_BY]->(e) WHERE e.mapId = $mapId | e.id] AS from, [(n)-[:POSED_TO]->(e) WHERE e.mapId = $mapId | e.id] AS to
}
CALL (id) {
  OPTIONAL MATCH (s:Step {mapId: $mapId})
  WHERE id IN s.changed AND s.name IN ['changeHarm', 'changeRisk', 'rectify']
  RETURN s ORDER BY s.at DESC LIMIT 1
}
RETURN id, type, kind, from, to, toString(s.at) AS disprovedAt, s.caller AS disprovedBy
ORDER BY id
