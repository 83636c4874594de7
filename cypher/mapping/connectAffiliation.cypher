// P8.7 Somebody is said to be affiliated with a group, which is an allegation. A group with members can have no affiliations.
// Parameters: mapId, from, to, tie (properties), statements [properties] (why it is relevant, P5.2: of an
// allegation too)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
MATCH (a:YoungPerson|AdultOfConcern {id: $from})
WHERE a.mapId = map.id
MATCH (b:PeerGroup {id: $to})
WHERE b.mapId = map.id AND NOT EXISTS { ()-[:MEMBER_OF {mapId: map.id}]->(b) }
CREATE (a)-[r:AFFILIATED_WITH]->(b)
SET r = $tie
FOREACH (each IN $statements | CREATE (s:Statement) SET s = each)
RETURN r.id AS id
