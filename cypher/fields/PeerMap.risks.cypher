// What was disproved is never among the shown (P8.7).
MATCH (result:Risk)-[:ON_MAP]->(this)
WHERE result.mapId = this.id AND result.status IN $peermap_claim_statuses AND NOT result.id IN $peermap_withheld_RISK AND NOT result.id IN $peermap_absent
  // One that is joined to hidden adults of concern alone would tell that they are there.
  // A list, not EXISTS: the planner would ask that of everything on the map before it looks for risks.
  AND any(b IN [(result)-[:POSED_BY|POSED_TO]->(p) | p] WHERE b.mapId = this.id AND (NOT b:AdultOfConcern OR b.id IN $peermap_open_HARMFUL_RELATIONSHIP))
RETURN result ORDER BY result.id
