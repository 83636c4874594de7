// The appropriate policy documents (P8.9). Which of them is in force is decided by policy/assessment.ts.
MATCH (p:PolicyDocument)
RETURN p.id AS id, p.version AS version, toString(p.from) AS from, toString(p.reviewBy) AS reviewBy,
       toString(p.until) AS until, toString(p.recordedAt) AS recordedAt
