// P8.4 Somebody else has checked that cover was recorded, or withdrawn. An assessment that is not in order is withdrawn with it.
// Parameters: recordId, mapId, about (RECORDED / WITHDRAWN), check (properties), withdrawn (properties; empty: it is not)
MATCH (:PeerMap {id: $mapId})
MATCH (n:Assessment|Consent {id: $recordId, mapId: $mapId})
WHERE CASE $about WHEN 'WITHDRAWN' THEN n.withdrawnOn IS NOT NULL AND n.withdrawalCheckedOn IS NULL
                  ELSE n.withdrawnOn IS NULL AND n.checkedOn IS NULL END
SET n += $check, n += $withdrawn
RETURN n.id AS id
