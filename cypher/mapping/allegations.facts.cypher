// What is alleged of somebody on a map, and on which nobody but who recorded it has decided (P8.7, P9.6), whoever may see it. Of what
// was contributed two have decided: who offered it, and who accepted it. Of an import nobody knows who recorded it.
// Parameters: mapId, statuses (of claims that are shown), id (or null: all)
MATCH (map:PeerMap {id: $mapId})
CALL (map) {
  MATCH (map)<-[:ON_MAP]-(a)-[r:HARMS|AFFILIATED_WITH]->()
  WHERE r.mapId = $mapId AND r.status IN $statuses AND r.stoodOn IS NULL
  RETURN r.id AS id, CASE type(r) WHEN 'HARMS' THEN 'HARM' ELSE 'AFFILIATION' END AS type, [a.id] AS subjectIds, r.source AS source,
         r.statedAs AS statedAs, r.recordedAt AS recordedAt
  UNION ALL
  MATCH (map)<-[:ON_MAP]-(n:AdultOfConcern)
  WHERE n.mapId = $mapId AND n.endedOn IS NULL AND n.stoodOn IS NULL
  RETURN n.id AS id, 'ADULT_OF_CONCERN' AS type, [n.id] AS subjectIds, n.source AS source, n.statedAs AS statedAs,
         n.recordedAt AS recordedAt
  UNION ALL
  MATCH (map)<-[:ON_MAP]-(n:Risk)
  WHERE n.mapId = $mapId AND n.endedOn IS NULL AND n.stoodOn IS NULL AND n.status IN $statuses
    AND 'HARMFUL_RELATIONSHIP' IN n.reveals
  RETURN n.id AS id, 'RISK' AS type, [(n)-[:POSED_BY]->(p:YoungPerson|Adult|AdultOfConcern) | p.id] AS subjectIds,
         n.source AS source, n.statedAs AS statedAs, n.recordedAt AS recordedAt
  UNION ALL
  MATCH (map)<-[:ON_MAP]-(n:Offence {status: 'ALLEGED'})-[:ABOUT]->(p)
  WHERE n.mapId = $mapId AND n.stoodOn IS NULL
  RETURN n.id AS id, 'OFFENCE' AS type, [p.id] AS subjectIds, n.source AS source, n.statedAs AS statedAs, n.recordedAt AS recordedAt
}
WITH *
WHERE $id IS NULL OR id = $id
CALL (id) {
  OPTIONAL MATCH (s:Step {mapId: $mapId})
  WHERE id IN s.changed
  RETURN s ORDER BY s.at LIMIT 1
}
WITH *
WHERE coalesce(s.name, '') <> 'acceptContribution'
RETURN id, type, subjectIds, source, statedAs, s.caller AS recordedBy, toString(date(recordedAt)) AS recordedOn
ORDER BY recordedAt, id
