// One map, if it is among those open to the caller. Checked before the statement and here (DESIGN section 4).
MATCH (result:PeerMap {id: $id})
WHERE result.id IN $isp_maps AND result.status <> 'IMPORTING'
RETURN result
