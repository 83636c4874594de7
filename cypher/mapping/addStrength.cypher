// P1.4 A strength or protective factor of a young person, a group or a place.
// Parameters: labels, element (properties), ids (of all that it is about), about [{id, to}], statements [properties]
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
  AND COUNT {
    MATCH (e:YoungPerson|PeerGroup|Location)
    WHERE e.id IN $ids AND e.mapId = $mapId AND e.endedOn IS NULL
  } = size($ids)
CREATE (n:$($labels))-[:ON_MAP]->(map)
SET n = $element
WITH n
CALL (n) {
  UNWIND $about AS tie
  MATCH (e:YoungPerson|PeerGroup|Location {id: tie.to})
  CREATE (n)-[:ABOUT {id: tie.id, mapId: $mapId}]->(e)
}
FOREACH (row IN $statements | CREATE (s:Statement) SET s = row)
RETURN n.id AS id
