// Imports that began and did not end, and this one if it was done before.
// Parameters: identity (or null)
MATCH (i:Import)
WHERE i.status = 'RUNNING' OR i.identity = $identity
RETURN i.id AS id, i.identity AS identity, i.status AS status, i.mapIds AS mapIds, i.journalId AS journalId, i.beat AS beat
