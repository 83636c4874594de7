// Takes a part of what an unfinished import drew from one map, with its ties, and the case references that it made.
// Parameters: mapId, import (id), limit
MATCH (m:PeerMap {id: $mapId, status: 'IMPORTING'})<-[:ON_MAP|RESTRICTED_ON]-(n)
WITH n LIMIT $limit
OPTIONAL MATCH (n)<-[:APPEARS_AS]-(p:Person {import: $import})
WHERE NOT EXISTS { (p)-[:APPEARS_AS]->(other) WHERE other <> n }
DETACH DELETE n, p
RETURN count(*) AS cleared
