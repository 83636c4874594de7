// P8.7 Changes an offence or allegation of a person. One that was not pursued, ended in acquittal or is spent is no longer shown.
// Parameters: id, personId, version (that was seen), fields (properties)
MATCH (n:Offence {id: $id})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED' AND n.mapId = map.id AND coalesce(n.version, 1) = $version
  AND EXISTS { MATCH (n)-[:ABOUT]->(p) WHERE p.id = $personId AND p.mapId = map.id AND p.endedOn IS NULL }
SET n += $fields, n.version = $version + 1
RETURN n.id AS id
