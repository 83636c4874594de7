// P2.2, P5.2 An adult whom the young people trust, of the family, or a professional is put on a map.
// Why is kept off the map, in a statement.
// Parameters: element (properties), statements [properties]
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED' AND NOT EXISTS { (:Adult {mapId: $mapId, label: $element.label}) }
CREATE (n:Adult)-[:ON_MAP]->(map)
SET n = $element
FOREACH (row IN $statements | CREATE (s:Statement) SET s = row)
RETURN n.id AS id
