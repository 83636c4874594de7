// Decisions to share that have not ended, for who accounts for those without an agreement or an impact assessment in force
// (P9.6); the latest first.
// Parameters: today, withAgreement (organisations that have one in force), assessed (boolean: an impact assessment is in force),
//   offset, limit
MATCH (d:SharingDecision)
WHERE d.until > $today AND coalesce(d.withdrawnOn > $today, true)
  AND (NOT $assessed OR NOT d.organisation IN $withAgreement OR d.lackedAgreement OR d.lackedImpactAssessment)
WITH d
ORDER BY d.decidedOn DESC, d.id DESC
SKIP $offset LIMIT $limit
RETURN d.id AS decisionId, d.mapId AS mapId, d.organisation AS organisation, d.purpose AS purpose, toString(d.from) AS from,
       toString(d.until) AS until, d.decidedBy AS decidedBy, toString(d.decidedOn) AS decidedOn,
       coalesce(d.lackedAgreement, false) AS lackedAgreement, coalesce(d.lackedImpactAssessment, false) AS lackedImpactAssessment,
       d.cannotWait AS cannotWait, d.agreedBy AS agreedBy
