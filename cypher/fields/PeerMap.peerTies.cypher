// Columns in the order of the row type; a column that the operation does not select stays empty.
WITH this, date(coalesce($asOf, $peermap_day)) AS day
MATCH (a:YoungPerson {mapId: this.id})
WITH this, day, a, coalesce(a.id, '') AS from
MATCH (a)-[r:PEER]->(b:YoungPerson)
WHERE r.mapId = this.id AND b.mapId = this.id
  AND (r.since IS NULL OR r.since <= day) AND (r.until IS NULL OR day < r.until)
  AND NOT a.id IN $peermap_absent AND NOT b.id IN $peermap_absent
WITH r, coalesce(r.id, '') AS id, from, coalesce(b.id, '') AS to ORDER BY id
WITH collect(r) AS ties, collect(id) AS ids, collect(from) AS froms, collect(to) AS tos
RETURN [
  ids,
  CASE WHEN 'from' IN $peermap_columns_PeerTie THEN froms END,
  CASE WHEN 'to' IN $peermap_columns_PeerTie THEN tos END,
  CASE WHEN 'kind' IN $peermap_columns_PeerTie THEN [r IN ties | r.kind] END,
  CASE WHEN 'valence' IN $peermap_columns_PeerTie THEN [r IN ties | r.valence] END,
  CASE WHEN 'strength' IN $peermap_columns_PeerTie THEN [r IN ties | r.strength] END,
  CASE WHEN 'mutual' IN $peermap_columns_PeerTie THEN [r IN ties | r.mutual] END,
  CASE WHEN 'intimate' IN $peermap_columns_PeerTie THEN [r IN ties | CASE WHEN startNode(r).id IN $peermap_open_SEXUALITY AND endNode(r).id IN $peermap_open_SEXUALITY THEN r.intimate END] END,
  CASE WHEN 'since' IN $peermap_columns_PeerTie THEN [r IN ties | r.since] END,
  CASE WHEN 'until' IN $peermap_columns_PeerTie THEN [r IN ties | r.until] END,
  CASE WHEN 'source' IN $peermap_columns_PeerTie THEN [r IN ties | r.source] END,
  CASE WHEN 'statedAs' IN $peermap_columns_PeerTie THEN [r IN ties | r.statedAs] END,
  CASE WHEN 'subjectStatement' IN $peermap_columns_PeerTie THEN [r IN ties | r.subjectStatement] END,
  CASE WHEN 'subjectStatementOn' IN $peermap_columns_PeerTie THEN [r IN ties | r.subjectStatementOn] END
] AS result
