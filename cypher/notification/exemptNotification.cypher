// P6.6 A duty of notification, or part of its content, is exempt until it is looked at again. It replaces an earlier one.
// Parameters: personId, parentCarerId, record (properties), replaces (values of `current` that end), endedOn,
//   told (value of `current` of a notification of this duty)
MATCH (person:YoungPerson|Adult|AdultOfConcern {id: $personId})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE person.mapId = $mapId AND map.status <> 'CLOSED'
  AND ($record.to <> 'PARENT_CARER'
    OR person.relevanceDecidedOn IS NOT NULL AND (person.atRiskOfHarm OR person.presentsRiskOfHarm))
  AND ($parentCarerId IS NULL
    OR EXISTS {
      MATCH (person)<-[:APPEARS_AS]-(:Person)<-[tie:PARENT_OF {mapId: $mapId}]-(:ParentCarer {id: $parentCarerId})
      WHERE coalesce(tie.youngPersonId, person.id) = person.id
    })
  AND NOT EXISTS { MATCH (n:Notification {current: $told}) WHERE NOT $record.part IN n.leftOut }
CALL () {
  MATCH (old:Notification)
  WHERE old.current IN $replaces
  SET old.endedOn = $endedOn, old.replacedBy = $record.id
  REMOVE old.current
}
CREATE (n:Notification)
SET n = $record
RETURN n.id AS id
