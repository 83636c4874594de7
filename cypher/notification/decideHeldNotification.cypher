// P6.3 (Art 14) Whether an adult of concern is told that data about them are held. It replaces an earlier decision.
// Parameters: personId, record (properties), replaces (values of `current` that end), endedOn,
//   told (value of `current` of a notification of this duty)
MATCH (person:AdultOfConcern {id: $personId})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE person.mapId = $mapId AND map.status <> 'CLOSED'
  AND NOT EXISTS { MATCH (:Notification {current: $told}) }
CALL () {
  MATCH (old:Notification)
  WHERE old.current IN $replaces
  SET old.endedOn = $endedOn, old.replacedBy = $record.id
  REMOVE old.current
}
CREATE (n:Notification)
SET n = $record
RETURN n.id AS id
