// P8.7 Changes the status of a harmful relationship or an affiliation. One that was disproved is no longer shown.
// Parameters: id, version (that was seen), fields (properties)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
MATCH (map)<-[:ON_MAP]-()-[r:HARMS|AFFILIATED_WITH]->()
WHERE r.mapId = map.id AND r.id = $id AND coalesce(r.version, 1) = $version
SET r += $fields, r.version = $version + 1
RETURN r.id AS id
