// P8.7 How far a harmful relationship or an affiliation is known. One that was disproved is shown no more.
// Parameters: id, version (that was seen), fields (properties)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
MATCH (map)<-[:ON_MAP]-()-[r:HARMS|AFFILIATED_WITH]->()
WHERE r.mapId = map.id AND r.id = $id AND coalesce(r.version, 1) = $version
SET r += $fields, r.version = $version + 1
RETURN r.id AS id
