// Analyst copies, the latest first.
// Parameters: id (or null: all), open (boolean: only those that are not ended)
MATCH (c:AnalystCopy)
WHERE ($id IS NULL OR c.id = $id) AND (NOT $open OR c.status <> 'ENDED')
RETURN c.id AS id, c.status AS status, c.issuer AS issuer, c.subject AS subject, c.organisation AS organisation,
       c.purpose AS purpose, c.mapIds AS mapIds, c.decisionIds AS decisionIds, coalesce(c.marks, []) AS marks,
       c.madeBy AS madeBy, toString(c.readAt) AS readAt, toString(c.madeAt) AS madeAt, toString(c.expiresOn) AS expiresOn,
       toString(c.endedAt) AS endedAt
ORDER BY readAt DESC, id
