// P6.3 The young person, or one parent or carer, has been notified. It replaces an earlier one, and ends the exemptions
// of what they have now been told.
// Parameters: personId, parentCarerId, record (properties), replaces (values of `current` that end), endedOn,
//   standsOn (ids of the exemptions of what was left out)
MATCH (person:YoungPerson|Adult|AdultOfConcern {id: $personId})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE person.mapId = $mapId AND map.status <> 'CLOSED'
  AND ($record.to <> 'PARENT_CARER'
    OR person.relevanceDecidedOn IS NOT NULL AND (person.atRiskOfHarm OR person.presentsRiskOfHarm))
  AND ($parentCarerId IS NULL
    OR EXISTS {
      MATCH (person)<-[:APPEARS_AS]-(:Person)<-[tie:PARENT_OF {mapId: $mapId}]-(:ParentCarer {id: $parentCarerId})
      WHERE coalesce(tie.youngPersonId, person.id) = person.id
    })
  AND all(exemption IN $standsOn WHERE EXISTS { MATCH (x:Notification {id: exemption}) WHERE x.current IS NOT NULL })
CALL () {
  MATCH (old:Notification)
  WHERE old.current IN $replaces
  SET old.endedOn = $endedOn, old.replacedBy = $record.id
  REMOVE old.current
}
CREATE (n:Notification)
SET n = $record
RETURN n.id AS id
