// P0.1 Urgent access of a practitioner to one map. One that runs is kept as it is.
// Parameters: mapId, urgent (properties; of one that runs the id alone)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'IMPORTING'
MERGE (u:UrgentAccess {id: $urgent.id})
ON CREATE SET u = $urgent
RETURN u.id AS id
