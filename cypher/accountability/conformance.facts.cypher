// Information sharing agreements, impact assessments (P9.6) and policy documents (P8.9). Which of them is in force is decided by conformance.rules.ts.
// Parameters: organisation (null: the agreements with all organisations)
MATCH (n:SharingAgreement)
WHERE $organisation IS NULL OR n.organisation = $organisation
RETURN 'AGREEMENT' AS kind, n.organisation AS organisation, n.id AS id, n.version AS version, toString(n.from) AS from,
       toString(n.reviewBy) AS reviewBy, toString(n.until) AS until, n.location AS location, n.recordedBy AS recordedBy,
       toString(n.recordedAt) AS recordedAt
UNION ALL
MATCH (n:ImpactAssessment)
RETURN 'IMPACT_ASSESSMENT' AS kind, null AS organisation, n.id AS id, n.version AS version, toString(n.from) AS from,
       toString(n.reviewBy) AS reviewBy, toString(n.until) AS until, n.location AS location, n.recordedBy AS recordedBy,
       toString(n.recordedAt) AS recordedAt
UNION ALL
MATCH (n:PolicyDocument)
RETURN 'POLICY_DOCUMENT' AS kind, null AS organisation, n.id AS id, n.version AS version, toString(n.from) AS from,
       toString(n.reviewBy) AS reviewBy, toString(n.until) AS until, n.location AS location, n.recordedBy AS recordedBy,
       toString(n.recordedAt) AS recordedAt
