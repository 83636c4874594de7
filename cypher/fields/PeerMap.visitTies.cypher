// Columns in the order of the row type; a column that the operation does not select stays empty.
// Visits to a residence are ADDRESS of the visitor; visits by an adult of concern exist where that adult does, and
// visits by a group where it is listed.
MATCH (a:YoungPerson|AdultOfConcern|Adult|PeerGroup)-[r:FREQUENTS|GUARDS]->(b:Location)
WHERE r.mapId = this.id AND a.mapId = this.id AND b.mapId = this.id
WITH r, a, b, this, date(coalesce($asOf, $peermap_day)) AS day
WHERE (coalesce(b.kind, 'RESIDENCE') <> 'RESIDENCE' OR $peermap_all_ADDRESS AND NOT a.id IN $peermap_excluded OR a.id IN $peermap_open_ADDRESS)
  AND (NOT a:AdultOfConcern OR a.id IN $peermap_open_HARMFUL_RELATIONSHIP)
  AND (NOT a:PeerGroup OR a.id IN $peermap_listed)
  AND (r.since IS NULL OR r.since <= day) AND (r.until IS NULL OR day < r.until)
  AND NOT a.id IN $peermap_absent AND NOT b.id IN $peermap_absent
WITH r, coalesce(r.id, '') AS id, coalesce(a.id, '') AS from, coalesce(b.id, '') AS to ORDER BY id
WITH collect(r) AS ties, collect(id) AS ids, collect(from) AS froms, collect(to) AS tos
RETURN [
  ids,
  CASE WHEN 'from' IN $peermap_columns_VisitTie THEN froms END,
  CASE WHEN 'to' IN $peermap_columns_VisitTie THEN tos END,
  CASE WHEN 'kind' IN $peermap_columns_VisitTie THEN [r IN ties | type(r)] END,
  CASE WHEN 'howOften' IN $peermap_columns_VisitTie THEN [r IN ties | r.howOften] END,
  CASE WHEN 'since' IN $peermap_columns_VisitTie THEN [r IN ties | r.since] END,
  CASE WHEN 'until' IN $peermap_columns_VisitTie THEN [r IN ties | r.until] END,
  CASE WHEN 'source' IN $peermap_columns_VisitTie THEN [r IN ties | r.source] END,
  CASE WHEN 'statedAs' IN $peermap_columns_VisitTie THEN [r IN ties | r.statedAs] END,
  CASE WHEN 'subjectStatement' IN $peermap_columns_VisitTie THEN [r IN ties | r.subjectStatement] END,
  CASE WHEN 'subjectStatementOn' IN $peermap_columns_VisitTie THEN [r IN ties | r.subjectStatementOn] END
] AS result
