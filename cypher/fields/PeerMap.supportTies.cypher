// Columns in the order of the row type; a column that the operation does not select stays empty.
MATCH (a:YoungPerson|Adult)-[r:SUPPORTS]->(b:YoungPerson)
WHERE r.mapId = this.id AND a.mapId = this.id AND b.mapId = this.id
WITH r, a, b, this, date(coalesce($asOf, $peermap_day)) AS day
WHERE (r.since IS NULL OR r.since <= day) AND (r.until IS NULL OR day < r.until)
  AND NOT a.id IN $peermap_absent AND NOT b.id IN $peermap_absent
WITH r, coalesce(r.id, '') AS id, coalesce(a.id, '') AS from, coalesce(b.id, '') AS to ORDER BY id
WITH collect(r) AS ties, collect(id) AS ids, collect(from) AS froms, collect(to) AS tos
RETURN [
  ids,
  CASE WHEN 'from' IN $peermap_columns_SupportTie THEN froms END,
  CASE WHEN 'to' IN $peermap_columns_SupportTie THEN tos END,
  CASE WHEN 'how' IN $peermap_columns_SupportTie THEN [r IN ties | r.how] END,
  CASE WHEN 'since' IN $peermap_columns_SupportTie THEN [r IN ties | r.since] END,
  CASE WHEN 'until' IN $peermap_columns_SupportTie THEN [r IN ties | r.until] END,
  CASE WHEN 'source' IN $peermap_columns_SupportTie THEN [r IN ties | r.source] END,
  CASE WHEN 'statedAs' IN $peermap_columns_SupportTie THEN [r IN ties | r.statedAs] END,
  CASE WHEN 'subjectStatement' IN $peermap_columns_SupportTie THEN [r IN ties | r.subjectStatement] END,
  CASE WHEN 'subjectStatementOn' IN $peermap_columns_SupportTie THEN [r IN ties | r.subjectStatementOn] END
] AS result
