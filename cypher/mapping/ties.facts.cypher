// Ties of a map under these ids, with their ends.
// Parameters: mapId, ids
MATCH (:PeerMap {id: $mapId})<-[:ON_MAP]-(a)-[r:ANY_TIE]->(b)
WHERE r.mapId = $mapId AND r.id IN $ids
RETURN r.id AS id, type(r) AS type, coalesce(r.version, 1) AS version, a.id AS from, b.id AS to, toString(r.since) AS since, toString(r.until) AS until, r.status AS status,
       coalesce(r.statementReveals, []) AS statementReveals,
       b:Location AND coalesce(b.kind, 'RESIDENCE') = 'RESIDENCE' AS home, toString(date(coalesce(r.recordedAt, datetime('1970-01-01T00:00:00Z')))) AS recordedOn
