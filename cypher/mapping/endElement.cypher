// P1.2 Ends an element of a map from a day on. It stays on record, and its ties end with it: on that day, or today where a tie
// began later.
// Parameters: id, on, today, why, endedBy
MATCH (n:YoungPerson|Adult|AdultOfConcern|PeerGroup|Location|Risk|Strength|InformationGap|Intervention {id: $id})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED' AND n.mapId = map.id AND n.endedOn IS NULL
SET n.endedOn = $on, n.endedWhy = $why, n.endedBy = $endedBy, n.endedAt = $now
WITH n
CALL (n) {
  MATCH (n)-[r:ANY_TIE]-()
  WHERE coalesce(r.until > $on, true)
  WITH r, CASE WHEN coalesce(r.since, date(r.recordedAt), $on) > $on THEN $today ELSE $on END AS day
  SET r.until = CASE WHEN r.until < day THEN r.until ELSE day END
}
RETURN n.id AS id
