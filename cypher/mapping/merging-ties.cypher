// P1.2 Ties of the duplicate, with their ids, and the edges of what is about them, move to the one who stays.
// Parameters: mapId, keptId, duplicateId, dropped (ids of ties that join the two, or that the one who stays has already)
MATCH (kept:YoungPerson {id: $keptId, mapId: $mapId})
MATCH (duplicate:YoungPerson {id: $duplicateId, mapId: $mapId})
CALL (duplicate) {
  MATCH (duplicate)-[r]-()
  WHERE r.id IN $dropped
  DELETE r
}
CALL () {
  MATCH (s:Statement)
  WHERE s.elementId IN $dropped AND s.category IS NOT NULL
  DELETE s
}
CALL (kept, duplicate) {
  MATCH (duplicate)<-[r:ABOUT|POSED_BY|POSED_TO|PROTECTS]-(o)
  WHERE EXISTS { MATCH (o)-[same]->(kept) WHERE type(same) = type(r) }
  DELETE r
}
CALL (kept, duplicate) {
  MATCH (duplicate)-[r]->(o)
  WHERE NOT type(r) IN ['ON_MAP', 'APPEARS_AS']
  CREATE (kept)-[moved:$(type(r))]->(o)
  SET moved = properties(r), moved.subjectId = CASE WHEN r.subjectId = $duplicateId THEN $keptId ELSE r.subjectId END
  DELETE r
}
CALL (kept, duplicate) {
  MATCH (duplicate)<-[r]-(o)
  WHERE type(r) <> 'APPEARS_AS'
  CREATE (kept)<-[moved:$(type(r))]-(o)
  SET moved = properties(r)
  DELETE r
}
RETURN kept.id AS id
