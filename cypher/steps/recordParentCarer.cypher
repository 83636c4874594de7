// P6.3 A parent or carer of a young person on the map becomes known. Off the map: of the Person, so on every map of theirs.
// The first write takes the lock of the Person: two callers, on two maps of theirs, don't record the same one twice.
// Parameters: youngPersonId, parent, tie (properties)
MATCH (map:PeerMap {id: $mapId})<-[:ON_MAP]-(young:YoungPerson {id: $youngPersonId})<-[:APPEARS_AS]-(person:Person)
WHERE young.mapId = $mapId AND map.status <> 'CLOSED'
WITH person LIMIT 1
SET person.parentsRecordedAt = $now
WITH person
WHERE NOT EXISTS {
  MATCH (person)<-[known:PARENT_OF]-(other:ParentCarer)
  WHERE toLower(other.name) = toLower($parent.name) AND toLower(known.relationship) = toLower($tie.relationship)
}
CREATE (parent:ParentCarer)-[tie:PARENT_OF]->(person)
SET parent = $parent, tie = $tie
RETURN parent.id AS id
