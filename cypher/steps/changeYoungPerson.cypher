// P5, P5.2, P8 What is known of a young person on a map. Who said it, and its relevance, is a statement off the map for each
// category: recording it changes nothing that others can see.
// Parameters: id, version (that was seen), fields (properties), statements [properties]
MATCH (n:YoungPerson {id: $id})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED' AND n.mapId = map.id AND coalesce(n.version, 1) = $version
SET n += $fields, n.version = $version + 1
WITH n
CALL () {
  UNWIND $statements AS row
  MERGE (s:Statement {elementId: row.elementId, category: row.category})
  SET s = row
}
RETURN n.id AS id
