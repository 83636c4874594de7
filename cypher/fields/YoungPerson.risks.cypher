MATCH (this)<-[:POSED_BY|POSED_TO]-(risk:Risk)
WHERE risk.mapId = this.mapId AND risk.status IN $isp_claim_statuses AND NOT risk.id IN $isp_withheld_RISK
WITH DISTINCT risk AS result
RETURN result ORDER BY result.id
