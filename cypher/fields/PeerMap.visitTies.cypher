// Columns in the order of the row type; a column that the operation does not select stays empty.
// Visits to a residence are ADDRESS of the visitor; visits by an adult of concern exist where that adult does.
MATCH (a:YoungPerson|AdultOfConcern|Adult|PeerGroup)-[r:FREQUENTS|GUARDS]->(b:Location)
WHERE r.mapId = this.id AND a.mapId = this.id AND b.mapId = this.id
WITH r, a, b, this, date(coalesce($asOf, $isp_today)) AS day
WHERE (coalesce(b.kind, 'RESIDENCE') <> 'RESIDENCE' OR $isp_all_ADDRESS OR a.id IN $isp_open_ADDRESS)
  AND (NOT a:AdultOfConcern OR a.id IN $isp_open_HARMFUL_RELATIONSHIP)
  AND (r.since IS NULL OR r.since <= day) AND (r.until IS NULL OR day < r.until)
WITH r, coalesce(r.id, '') AS id, coalesce(a.id, '') AS from, coalesce(b.id, '') AS to ORDER BY id
WITH collect(r) AS ties, collect(id) AS ids, collect(from) AS froms, collect(to) AS tos
RETURN [
  ids,
  CASE WHEN 'from' IN $isp_columns_VisitTie THEN froms END,
  CASE WHEN 'to' IN $isp_columns_VisitTie THEN tos END,
  CASE WHEN 'kind' IN $isp_columns_VisitTie THEN [r IN ties | type(r)] END,
  CASE WHEN 'howOften' IN $isp_columns_VisitTie THEN [r IN ties | r.howOften] END,
  CASE WHEN 'since' IN $isp_columns_VisitTie THEN [r IN ties | r.since] END,
  CASE WHEN 'until' IN $isp_columns_VisitTie THEN [r IN ties | r.until] END,
  CASE WHEN 'source' IN $isp_columns_VisitTie THEN [r IN ties | r.source] END,
  CASE WHEN 'statedAs' IN $isp_columns_VisitTie THEN [r IN ties | r.statedAs] END,
  CASE WHEN 'subjectStatement' IN $isp_columns_VisitTie THEN [r IN ties | r.subjectStatement] END,
  CASE WHEN 'subjectStatementOn' IN $isp_columns_VisitTie THEN [r IN ties | r.subjectStatementOn] END
] AS result
