// P1.2 Somebody or something on a map no longer holds from a day on. It stays, and its ties end with it: on that day, or, where
// one began later, today.
// Parameters: id, on, today, why, endedBy
MATCH (n:YoungPerson|Adult|AdultOfConcern|PeerGroup|Location|Risk|Strength|InformationGap|Intervention {id: $id})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED' AND n.mapId = map.id AND n.endedOn IS NULL
SET n.endedOn = $on, n.endedWhy = $why, n.endedBy = $endedBy, n.endedAt = $now
WITH n
CALL (n) {
  MATCH (n)-[r:PEER|SUPPORTS|MEMBER_OF|FREQUENTS|GUARDS|GROUP_TIE|INFLUENCES|HARMS|AFFILIATED_WITH]-()
  WHERE coalesce(r.until > $on, true)
  WITH r, CASE WHEN coalesce(r.since, date(r.recordedAt), $on) > $on THEN $today ELSE $on END AS day
  SET r.until = CASE WHEN r.until < day THEN r.until ELSE day END
}
RETURN n.id AS id
