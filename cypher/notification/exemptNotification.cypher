// P6.6 A duty of notification, or part of its content, is exempt until it is looked at again. It replaces an earlier one.
// Parameters: youngPersonId, parentCarerId, record (properties), replaces (values of `current` that end), endedOn,
//   told (value of `current` of a notification of this duty)
MATCH (young:YoungPerson {id: $youngPersonId})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE young.mapId = $mapId AND map.status <> 'CLOSED'
  AND young.relevanceDecidedOn IS NOT NULL AND (young.atRiskOfHarm OR young.presentsRiskOfHarm)
  AND ($parentCarerId IS NULL
    OR EXISTS {
      MATCH (young)<-[:APPEARS_AS]-(:Person)<-[tie:PARENT_OF {mapId: $mapId}]-(:ParentCarer {id: $parentCarerId})
      WHERE coalesce(tie.youngPersonId, young.id) = young.id
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
