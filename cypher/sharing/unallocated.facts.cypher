// An open map with no allocation today or later (P4.5). No row: it has one, or there is no such open map, or the token claims
// another agency than its organisation's.
// Parameters: mapId, organisation, today
MATCH (map:PeerMap {id: $mapId, status: 'OPEN'})
WHERE NOT EXISTS { MATCH (a:Allocation {mapId: $mapId}) WHERE a.until IS NULL OR a.until > $today }
  AND NOT EXISTS { MATCH (o:Organisation {id: $organisation}) WHERE coalesce(o.agency, '') <> 'CFS' }
RETURN map.id AS id
