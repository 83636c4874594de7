// P6.3 Records a parent or carer of a young person, off the map at the Person, and for this map alone (P1.2).
// Parameters: youngPersonId, parent, tie (properties)
MATCH (map:PeerMap {id: $mapId})<-[:ON_MAP]-(young:YoungPerson {id: $youngPersonId})<-[:APPEARS_AS]-(person:Person)
WHERE young.mapId = $mapId AND map.status <> 'CLOSED'
WITH person LIMIT 1
SET person.parentsRecordedAt = $now
WITH person
WHERE NOT EXISTS {
  MATCH (person)<-[known:PARENT_OF {mapId: $mapId}]-(other:ParentCarer)
  WHERE coalesce(known.youngPersonId, $youngPersonId) = $youngPersonId
    AND toLower(other.name) = toLower($parent.name) AND toLower(known.relationship) = toLower($tie.relationship)
}
CREATE (parent:ParentCarer)-[tie:PARENT_OF]->(person)
SET parent = $parent, tie = $tie, tie.mapId = $mapId, tie.youngPersonId = $youngPersonId
RETURN parent.id AS id
