// Contributions to a map, the newest first: one by its id, those of one organisation, those
// sent under one purpose, those of one status, or all. Who may
// see what of them is decided by sharing/contributing.rules.ts.
// Parameters: mapId, id, organisation, purpose, status (each may be null), limit
MATCH (c:Contribution {mapId: $mapId})
WHERE ($id IS NULL OR c.id = $id)
  AND ($organisation IS NULL OR c.organisation = $organisation)
  AND ($purpose IS NULL OR c.purpose = $purpose)
  AND ($status IS NULL OR c.status = $status)
WITH c ORDER BY c.id DESC LIMIT $limit
RETURN c.id AS id, c.organisation AS organisation, c.agency AS agency, c.contributedBy AS contributedBy, c.purpose AS purpose, c.at AS at,
       c.step AS step, c.input AS input, c.subjectIds AS subjectIds, c.status AS status, c.decidedBy AS decidedBy,
       toString(c.decidedOn) AS decidedOn, c.reason AS reason, c.answer AS answer, c.stepId AS stepId,
       CASE WHEN c.step IN ['addPeerGroup', 'addLocation'] THEN c.elementId END AS drawnId
