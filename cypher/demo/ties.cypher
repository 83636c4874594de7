// Ties between two elements of one map: both ends are looked up on the map of the tie.
// Parameters: ties [{type, mapId, from, to, properties}]
UNWIND $ties AS row
MATCH (a)-[:ON_MAP]->(map:PeerMap {id: row.mapId})
WHERE a.id = row.from
MATCH (b)-[:ON_MAP]->(map)
WHERE b.id = row.to
CREATE (a)-[tie:$(row.type)]->(b)
SET tie = row.properties
RETURN count(tie) AS ties
