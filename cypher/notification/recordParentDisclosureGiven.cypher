// P7.1 What was decided has been given: once, while consent stands.
// Parameters: mapId, parentDisclosureId, given (properties)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
MATCH (d:ParentDisclosure {id: $parentDisclosureId})
WHERE d.mapId = map.id AND d.status = 'DECIDED'
MATCH (young:YoungPerson {id: d.subjectId})-[:ON_MAP]->(map)
WHERE young.mapId = map.id
MATCH (i:Intervention {id: d.interventionId})-[:ON_MAP]->(map)
WHERE i.mapId = map.id AND i.status IN ['PLANNED', 'ACTIVE']
MATCH (:ParentCarer {id: d.receivingParentCarerId})-[tie:PARENT_OF {mapId: $mapId}]->(:Person)
      -[:APPEARS_AS]->(other:YoungPerson {mapId: $mapId})
WHERE other <> young AND coalesce(tie.youngPersonId, other.id) = other.id AND tie.safeToContact = 'YES' AND NOT tie.doNotDisclose
WITH d LIMIT 1
SET d += $given
RETURN d.id AS id
