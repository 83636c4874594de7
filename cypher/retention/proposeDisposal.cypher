// P9.2 The disposal of a map is proposed: nothing of it changes.
// Parameters: mapId, proposal (properties)
MATCH (:PeerMap {id: $mapId})
CREATE (p:DisposalProposal)
SET p = $proposal
RETURN p.id AS id
