// Columns in the order of the row type; a column that the operation does not select stays empty.
// Open for the person said to be affiliated (P8.7).
// A statement that answers an allegation reveals it: it is shown where that is (P9.3, P5.2).
MATCH (a:YoungPerson|AdultOfConcern)-[r:AFFILIATED_WITH]->(b:PeerGroup)
WHERE r.mapId = this.id AND a.mapId = this.id AND b.mapId = this.id
WITH r, a, b, this, date(coalesce($asOf, $peermap_day)) AS day
WHERE a.id = r.subjectId AND a.id IN $peermap_open_HARMFUL_RELATIONSHIP
  AND r.status IN $peermap_claim_statuses
  AND (r.since IS NULL OR r.since <= day) AND (r.until IS NULL OR day < r.until)
  AND NOT a.id IN $peermap_absent AND NOT b.id IN $peermap_absent
WITH r, coalesce(r.id, '') AS id, coalesce(a.id, '') AS from, coalesce(b.id, '') AS to ORDER BY id
WITH collect(r) AS ties, collect(id) AS ids, collect(from) AS froms, collect(to) AS tos
RETURN [
  ids,
  CASE WHEN 'from' IN $peermap_columns_AffiliationTie THEN froms END,
  CASE WHEN 'to' IN $peermap_columns_AffiliationTie THEN tos END,
  CASE WHEN 'status' IN $peermap_columns_AffiliationTie THEN [r IN ties | r.status] END,
  CASE WHEN 'allegation' IN $peermap_columns_AffiliationTie THEN [r IN ties | CASE WHEN r.subjectId IN $peermap_open_CRIMINAL_OFFENCE THEN r.allegation END] END,
  CASE WHEN 'since' IN $peermap_columns_AffiliationTie THEN [r IN ties | r.since] END,
  CASE WHEN 'until' IN $peermap_columns_AffiliationTie THEN [r IN ties | r.until] END,
  CASE WHEN 'source' IN $peermap_columns_AffiliationTie THEN [r IN ties | r.source] END,
  CASE WHEN 'statedAs' IN $peermap_columns_AffiliationTie THEN [r IN ties | r.statedAs] END,
  CASE WHEN 'subjectStatement' IN $peermap_columns_AffiliationTie THEN [r IN ties | CASE WHEN size(coalesce(r.statementReveals, [])) = 0 OR r.subjectId IN $peermap_open_CRIMINAL_OFFENCE THEN r.subjectStatement END] END,
  CASE WHEN 'subjectStatementOn' IN $peermap_columns_AffiliationTie THEN [r IN ties | CASE WHEN size(coalesce(r.statementReveals, [])) = 0 OR r.subjectId IN $peermap_open_CRIMINAL_OFFENCE THEN r.subjectStatementOn END] END
] AS result
