// P8.7, P9.6 Somebody else than who recorded it found that an allegation stands as it is stated. Nothing else of it changes.
// Parameters: id, stood (stoodOn, stoodBy, stoodGrounds)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
CALL (map) {
  MATCH (map)<-[:ON_MAP]-()-[r:HARMS|AFFILIATED_WITH]->()
  WHERE r.mapId = map.id AND r.id = $id AND r.stoodOn IS NULL
  SET r += $stood
  RETURN r.id AS id
  UNION
  MATCH (map)<-[:ON_MAP]-(n:AdultOfConcern|Risk|Offence {id: $id})
  WHERE n.mapId = map.id AND n.stoodOn IS NULL
  SET n += $stood
  RETURN n.id AS id
}
RETURN id
