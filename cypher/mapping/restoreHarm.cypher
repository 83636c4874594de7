// P8.7, P9.3 Shows again a harmful relationship, an affiliation or a risk that was disproved by mistake.
// Parameters: id, version (that was seen), status
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
CALL (map) {
  MATCH (map)<-[:ON_MAP]-()-[r:HARMS|AFFILIATED_WITH]->()
  WHERE r.mapId = map.id AND r.id = $id AND r.status = 'DISPROVED' AND coalesce(r.version, 1) = $version
  SET r.status = $status, r.version = $version + 1
  RETURN r.id AS id
  UNION
  MATCH (map)<-[:ON_MAP]-(n:Risk {id: $id})
  WHERE n.mapId = map.id AND n.endedOn IS NULL AND n.status = 'DISPROVED' AND coalesce(n.version, 1) = $version
  SET n.status = $status, n.version = $version + 1
  RETURN n.id AS id
}
RETURN id
