// P1.2 A tie ends on a day. It stays, and asOf reads it.
// Parameters: mapId, tieId, until, today
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
MATCH (map)<-[:ON_MAP]-()-[r:ANY_TIE]->()
WHERE r.mapId = map.id AND r.id = $tieId AND coalesce(r.until > $today, true)
SET r.until = $until
RETURN r.id AS id
