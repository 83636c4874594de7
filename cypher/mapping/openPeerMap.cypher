// P3.1 A practitioner opens a map, with the significant event if there is one, and is allocated to it (P4.5).
// Parameters: map, allocation, practitioner, events (properties; reveals null or a list), caller (key)
CREATE (map:PeerMap)
SET map = $map
CREATE (a:Allocation)
SET a = $allocation
MERGE (p:Practitioner {key: $caller})
ON CREATE SET p += $practitioner
FOREACH (event IN [each IN $events WHERE each.reveals IS NULL] | CREATE (e:SignificantEvent)-[:ON_MAP]->(map) SET e = event)
FOREACH (event IN [each IN $events WHERE each.reveals IS NOT NULL] | CREATE (e:SignificantEvent:Revealing)-[:ON_MAP]->(map) SET e = event)
RETURN map.id AS id
