// P1.1, P1.2 A peer group is put on a map.
// Parameters: labels, element (properties)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
CREATE (n:$($labels))-[:ON_MAP]->(map)
SET n = $element
RETURN n.id AS id
