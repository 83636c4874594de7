// P2.1 A risk posed by and to people, groups or places of one map.
// Parameters: labels, element (properties), ids (of all that it is joined to), posedBy and posedTo [{id, to}],
//   statements [properties]
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
  AND size($ids) > 0
  AND COUNT {
    MATCH (e:YoungPerson|Adult|AdultOfConcern|PeerGroup|Location)
    WHERE e.id IN $ids AND e.mapId = $mapId AND e.endedOn IS NULL
  } = size($ids)
CREATE (n:$($labels))-[:ON_MAP]->(map)
SET n = $element
WITH n
CALL (n) {
  UNWIND $posedBy AS tie
  MATCH (e:YoungPerson|Adult|AdultOfConcern|PeerGroup|Location {id: tie.to})
  CREATE (n)-[:POSED_BY {id: tie.id, mapId: $mapId}]->(e)
}
CALL (n) {
  UNWIND $posedTo AS tie
  MATCH (e:YoungPerson|Adult|AdultOfConcern|PeerGroup|Location {id: tie.to})
  CREATE (n)-[:POSED_TO {id: tie.id, mapId: $mapId}]->(e)
}
FOREACH (row IN $statements | CREATE (s:Statement) SET s = row)
RETURN n.id AS id
