// P5, P5.2, P8 What is known of a young person on a map. Who said it, and its relevance, is a statement off the map for each
// category: recording it changes nothing that others can see.
// Parameters: id, version (that was seen), fields (properties)
MATCH (n:YoungPerson {id: $id})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED' AND n.mapId = map.id AND n.endedOn IS NULL AND coalesce(n.version, 1) = $version
SET n += $fields, n.version = $version + 1,
    // Whoever has a name is identified (P3.1).
    n.identified = n.identified OR $fields.name IS NOT NULL
RETURN n.id AS id
