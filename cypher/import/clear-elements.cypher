// Deletes a part of what an unfinished import drew on one map, with its ties, and the case references that it made.
// Parameters: mapId, import (id), limit
MATCH (m:PeerMap {id: $mapId, status: 'IMPORTING'})<-[:ON_MAP|RESTRICTED_ON]-(n)
WITH n LIMIT $limit
OPTIONAL MATCH (n)<-[:APPEARS_AS]-(p:Person {import: $import})
// Locked before the check whether somebody else is drawn with this case reference.
SET p.id = p.id
WITH n, p, NOT EXISTS { (p)-[:APPEARS_AS]->(other) WHERE other <> n } AS alone
FOREACH (gone IN CASE WHEN alone AND p IS NOT NULL THEN [p] ELSE [] END | DETACH DELETE gone)
DETACH DELETE n
RETURN count(*) AS cleared
