// Columns in the order of the row type; a column that the operation does not select stays empty.
// About whole groups: shown where RISK is open for everybody, of groups that are listed.
MATCH (a:PeerGroup)-[r:GROUP_TIE]->(b:PeerGroup)
WHERE r.mapId = this.id AND a.mapId = this.id AND b.mapId = this.id
WITH r, a, b, this, date(coalesce($asOf, $peermap_day)) AS day
WHERE $peermap_all_RISK AND a.id IN $peermap_listed AND b.id IN $peermap_listed
  AND (r.since IS NULL OR r.since <= day) AND (r.until IS NULL OR day < r.until)
  AND NOT a.id IN $peermap_absent AND NOT b.id IN $peermap_absent
WITH r, coalesce(r.id, '') AS id, coalesce(a.id, '') AS from, coalesce(b.id, '') AS to ORDER BY id
WITH collect(r) AS ties, collect(id) AS ids, collect(from) AS froms, collect(to) AS tos
RETURN [
  ids,
  CASE WHEN 'from' IN $peermap_columns_GroupTie THEN froms END,
  CASE WHEN 'to' IN $peermap_columns_GroupTie THEN tos END,
  CASE WHEN 'kind' IN $peermap_columns_GroupTie THEN [r IN ties | r.kind] END,
  CASE WHEN 'since' IN $peermap_columns_GroupTie THEN [r IN ties | r.since] END,
  CASE WHEN 'until' IN $peermap_columns_GroupTie THEN [r IN ties | r.until] END,
  CASE WHEN 'source' IN $peermap_columns_GroupTie THEN [r IN ties | r.source] END,
  CASE WHEN 'statedAs' IN $peermap_columns_GroupTie THEN [r IN ties | r.statedAs] END,
  CASE WHEN 'subjectStatement' IN $peermap_columns_GroupTie THEN [r IN ties | r.subjectStatement] END,
  CASE WHEN 'subjectStatementOn' IN $peermap_columns_GroupTie THEN [r IN ties | r.subjectStatementOn] END
] AS result
