// Columns in the order of the row type; a column that the operation does not select stays empty.
// Only of risks that are shown; an adult of concern only where shown.
// Stored ties lead from the risk. An answer leads from the one that poses it to the risk, and from the risk to the one it is posed to.
MATCH (a:Risk)-[r:POSED_BY|POSED_TO]->(b)
WHERE r.mapId = this.id AND a.mapId = this.id AND b.mapId = this.id
  AND NOT a.id IN $peermap_withheld_RISK AND a.status IN $peermap_claim_statuses
  AND (NOT b:AdultOfConcern OR b.id IN $peermap_open_HARMFUL_RELATIONSHIP)
  AND ($peermap_all_RISK OR b.id IN $peermap_open_RISK) AND NOT b.id IN $peermap_excluded
  AND NOT a.id IN $peermap_absent AND NOT b.id IN $peermap_absent
WITH r, coalesce(r.id, '') AS id, coalesce(a.id, '') AS risk, coalesce(b.id, '') AS other, type(r) = 'POSED_BY' AS isPosedBy,
     CASE WHEN a.endedOn IS NULL OR b.endedOn < a.endedOn THEN b.endedOn ELSE a.endedOn END AS until ORDER BY id
WITH collect(r) AS ties, collect(id) AS ids, collect(CASE WHEN isPosedBy THEN other ELSE risk END) AS froms,
     collect(CASE WHEN isPosedBy THEN risk ELSE other END) AS tos, collect({day: until}) AS untils
RETURN [
  ids,
  CASE WHEN 'from' IN $peermap_columns_RiskTie THEN froms END,
  CASE WHEN 'to' IN $peermap_columns_RiskTie THEN tos END,
  CASE WHEN 'direction' IN $peermap_columns_RiskTie THEN [r IN ties | type(r)] END,
  CASE WHEN 'until' IN $peermap_columns_RiskTie THEN [each IN untils | each.day] END
] AS result
