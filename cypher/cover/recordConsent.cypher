// P8.6 The explicit consent of a data subject is recorded: who took it, when, and how it is evidenced.
// Parameters: mapId, consent (properties)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
MATCH (s:YoungPerson|Adult|AdultOfConcern {id: $consent.subjectId})-[:ON_MAP]->(map)
WHERE s.mapId = map.id
CREATE (c:Consent)
SET c = $consent
RETURN c.id AS id
