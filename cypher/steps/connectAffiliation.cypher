// P8.7 Somebody is said to be affiliated with a group: it alleges. A group with members takes none.
// Parameters: mapId, from, to, tie (properties), statement (properties: why it is relevant, P5.2)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
MATCH (a:YoungPerson|AdultOfConcern {id: $from})
WHERE a.mapId = map.id
MATCH (b:PeerGroup {id: $to})
WHERE b.mapId = map.id AND NOT EXISTS { ()-[:MEMBER_OF {mapId: map.id}]->(b) }
CREATE (a)-[r:AFFILIATED_WITH]->(b)
SET r = $tie
CREATE (s:Statement)
SET s = $statement
RETURN r.id AS id
