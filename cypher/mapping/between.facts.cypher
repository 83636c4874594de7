// Ties of one type between two of a map, in both directions where the type has none.
// Parameters: mapId, type, from, to, mutual
MATCH (a:YoungPerson|Adult|AdultOfConcern|PeerGroup {id: $from})-[r]-(b:YoungPerson|Adult|AdultOfConcern|PeerGroup|Location {id: $to})
WHERE type(r) = $type AND r.mapId = $mapId AND ($mutual OR startNode(r).id = $from)
RETURN r.id AS id, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, toString(r.since) AS since,
       toString(r.until) AS until, r.status AS status,
       b:Location AND coalesce(b.kind, 'RESIDENCE') = 'RESIDENCE' AS home, toString(date(coalesce(r.recordedAt, datetime('1970-01-01T00:00:00Z')))) AS recordedOn
