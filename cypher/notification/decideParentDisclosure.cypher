// P7.1 It is decided to share a text about a young person with a parent or carer of another on the map.
// Parameters: mapId, disclosure (properties)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
MATCH (young:YoungPerson {id: $disclosure.subjectId})-[:ON_MAP]->(map)
WHERE young.mapId = map.id
MATCH (i:Intervention {id: $disclosure.interventionId})-[:ON_MAP]->(map)
WHERE i.mapId = map.id AND i.status IN ['PLANNED', 'ACTIVE']
MATCH (:ParentCarer {id: $disclosure.receivingParentCarerId})-[tie:PARENT_OF {mapId: $mapId}]->(:Person)
      -[:APPEARS_AS]->(other:YoungPerson {mapId: $mapId})
WHERE other <> young AND coalesce(tie.youngPersonId, other.id) = other.id AND tie.safeToContact = 'YES' AND NOT tie.doNotDisclose
WITH map LIMIT 1
CREATE (d:ParentDisclosure)
SET d = $disclosure
RETURN d.id AS id
