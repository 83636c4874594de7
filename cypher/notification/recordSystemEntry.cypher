// P6.1 The record about a relevant young person has been made in the CFS recording system. A later one replaces it.
// Parameters: youngPersonId, record (properties), replaces (values of `current` that end), endedOn
MATCH (young:YoungPerson {id: $youngPersonId})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE young.mapId = $mapId AND map.status <> 'CLOSED'
  AND young.relevanceDecidedOn IS NOT NULL AND (young.atRiskOfHarm OR young.presentsRiskOfHarm)
CALL () {
  MATCH (old:Notification)
  WHERE old.current IN $replaces
  SET old.endedOn = $endedOn, old.replacedBy = $record.id
  REMOVE old.current
}
CREATE (n:Notification)
SET n = $record
RETURN n.id AS id
