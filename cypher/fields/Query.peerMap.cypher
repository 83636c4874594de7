// One map, if it is among those open to the caller. Checked before the statement and here.
MATCH (result:PeerMap {id: $id})
WHERE result.id IN $peermap_maps AND result.status <> 'IMPORTING'
RETURN result
