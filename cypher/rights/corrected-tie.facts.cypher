// A value of a tie that is to be corrected, and what it joins (P9.3). Whether the caller may see it is decided by
// the rules of its chapter (`*.rules.ts`).
// Parameters: mapId, id, field (a name of the schema)
MATCH (:PeerMap {id: $mapId})<-[:ON_MAP]-(a)-[r:ANY_TIE]->(b)
WHERE r.mapId = $mapId AND r.id = $id
RETURN r.id AS id, type(r) AS type, coalesce(r.version, 1) AS version, a.id AS from, b.id AS to, toString(r.since) AS since,
       toString(r.until) AS until, r.status AS status, b:Location AND coalesce(b.kind, 'RESIDENCE') = 'RESIDENCE' AS home,
       toString(date(coalesce(r.recordedAt, datetime('1970-01-01T00:00:00Z')))) AS recordedOn, r.recordedAt AS recordedAt,
       r.statedAs AS statedAs, toStringOrNull(r[$field]) AS value,
       coalesce(r.statementReveals, []) AS statementReveals
