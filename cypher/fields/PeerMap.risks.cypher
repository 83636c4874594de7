// What was disproved is never among the shown (P8.7).
MATCH (result:Risk)-[:ON_MAP]->(this)
WHERE result.mapId = this.id AND result.status IN $isp_claim_statuses AND NOT result.id IN $isp_withheld_RISK
RETURN result ORDER BY result.id
