MATCH (this)<-[:POSED_BY|POSED_TO]-(risk:Risk)
WHERE risk.mapId = this.mapId AND risk.status IN $peermap_claim_statuses AND NOT risk.id IN $peermap_withheld_RISK AND NOT risk.id IN $peermap_absent
WITH DISTINCT risk AS result
RETURN result ORDER BY result.id
