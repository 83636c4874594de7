// Columns in the order of the row type; a column that the operation does not select stays empty.
// A judgement about both ends (RISK).
MATCH (a:YoungPerson|Adult|AdultOfConcern)-[r:INFLUENCES]->(b:YoungPerson|Adult|AdultOfConcern)
WHERE r.mapId = this.id AND a.mapId = this.id AND b.mapId = this.id
WITH r, a, b, this, date(coalesce($asOf, $peermap_day)) AS day
WHERE NOT a.id IN $peermap_excluded AND NOT b.id IN $peermap_excluded
  AND ($peermap_all_RISK OR (a.id IN $peermap_open_RISK AND b.id IN $peermap_open_RISK))
  AND (NOT a:AdultOfConcern OR a.id IN $peermap_open_HARMFUL_RELATIONSHIP)
  AND (NOT b:AdultOfConcern OR b.id IN $peermap_open_HARMFUL_RELATIONSHIP)
  AND (r.since IS NULL OR r.since <= day) AND (r.until IS NULL OR day < r.until)
  AND NOT a.id IN $peermap_absent AND NOT b.id IN $peermap_absent
WITH r, coalesce(r.id, '') AS id, coalesce(a.id, '') AS from, coalesce(b.id, '') AS to ORDER BY id
WITH collect(r) AS ties, collect(id) AS ids, collect(from) AS froms, collect(to) AS tos
RETURN [
  ids,
  CASE WHEN 'from' IN $peermap_columns_InfluenceTie THEN froms END,
  CASE WHEN 'to' IN $peermap_columns_InfluenceTie THEN tos END,
  CASE WHEN 'influence' IN $peermap_columns_InfluenceTie THEN [r IN ties | r.influence] END,
  CASE WHEN 'control' IN $peermap_columns_InfluenceTie THEN [r IN ties | r.control] END,
  CASE WHEN 'basis' IN $peermap_columns_InfluenceTie THEN [r IN ties | r.basis] END,
  CASE WHEN 'since' IN $peermap_columns_InfluenceTie THEN [r IN ties | r.since] END,
  CASE WHEN 'until' IN $peermap_columns_InfluenceTie THEN [r IN ties | r.until] END,
  CASE WHEN 'source' IN $peermap_columns_InfluenceTie THEN [r IN ties | r.source] END,
  CASE WHEN 'statedAs' IN $peermap_columns_InfluenceTie THEN [r IN ties | r.statedAs] END,
  CASE WHEN 'subjectStatement' IN $peermap_columns_InfluenceTie THEN [r IN ties | r.subjectStatement] END,
  CASE WHEN 'subjectStatementOn' IN $peermap_columns_InfluenceTie THEN [r IN ties | r.subjectStatementOn] END
] AS result
