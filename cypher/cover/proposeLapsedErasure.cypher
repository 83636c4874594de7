// P8.5 It is proposed to erase values whose cover has lapsed: nothing of them changes.
// Parameters: proposal (properties)
MATCH (map:PeerMap {id: $mapId})
MATCH (p:YoungPerson|Adult|AdultOfConcern {id: $proposal.subjectId})-[:ON_MAP]->(map)
WHERE p.mapId = map.id
CREATE (x:CoverErasure)
SET x = $proposal
RETURN x.id AS id
