// Columns in the order of the row type; a column that the operation does not select stays empty.
// Only of risks that are shown; an adult of concern only where shown.
MATCH (a:Risk)-[r:POSED_BY|POSED_TO]->(b)
WHERE r.mapId = this.id AND a.mapId = this.id AND b.mapId = this.id
  AND NOT a.id IN $peermap_withheld_RISK AND a.status IN $peermap_claim_statuses
  AND (NOT b:AdultOfConcern OR b.id IN $peermap_open_HARMFUL_RELATIONSHIP)
  AND ($peermap_all_RISK OR b.id IN $peermap_open_RISK) AND NOT b.id IN $peermap_excluded
WITH r, coalesce(r.id, '') AS id, coalesce(a.id, '') AS from, coalesce(b.id, '') AS to ORDER BY id
WITH collect(r) AS ties, collect(id) AS ids, collect(from) AS froms, collect(to) AS tos
RETURN [
  ids,
  CASE WHEN 'from' IN $peermap_columns_RiskTie THEN froms END,
  CASE WHEN 'to' IN $peermap_columns_RiskTie THEN tos END,
  CASE WHEN 'direction' IN $peermap_columns_RiskTie THEN [r IN ties | type(r)] END
] AS result
