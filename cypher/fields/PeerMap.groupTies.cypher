// Columns in the order of the row type; a column that the operation does not select stays empty.
// About whole groups: shown where RISK is open for everybody.
MATCH (a:PeerGroup)-[r:GROUP_TIE]->(b:PeerGroup)
WHERE r.mapId = this.id AND a.mapId = this.id AND b.mapId = this.id
WITH r, a, b, this, date(coalesce($asOf, $isp_today)) AS day
WHERE $isp_all_RISK
  AND (r.since IS NULL OR r.since <= day) AND (r.until IS NULL OR day < r.until)
WITH r, coalesce(r.id, '') AS id, coalesce(a.id, '') AS from, coalesce(b.id, '') AS to ORDER BY id
WITH collect(r) AS ties, collect(id) AS ids, collect(from) AS froms, collect(to) AS tos
RETURN [
  ids,
  CASE WHEN 'from' IN $isp_columns_GroupTie THEN froms END,
  CASE WHEN 'to' IN $isp_columns_GroupTie THEN tos END,
  CASE WHEN 'kind' IN $isp_columns_GroupTie THEN [r IN ties | r.kind] END,
  CASE WHEN 'since' IN $isp_columns_GroupTie THEN [r IN ties | r.since] END,
  CASE WHEN 'until' IN $isp_columns_GroupTie THEN [r IN ties | r.until] END,
  CASE WHEN 'source' IN $isp_columns_GroupTie THEN [r IN ties | r.source] END,
  CASE WHEN 'statedAs' IN $isp_columns_GroupTie THEN [r IN ties | r.statedAs] END,
  CASE WHEN 'subjectStatement' IN $isp_columns_GroupTie THEN [r IN ties | r.subjectStatement] END,
  CASE WHEN 'subjectStatementOn' IN $isp_columns_GroupTie THEN [r IN ties | r.subjectStatementOn] END
] AS result
