// The requests of one organisation, the latest first, for that organisation: no map is read, and nothing of one is revealed.
// A request is shown under the purpose under which it was made; if that was not recorded yet, under the purpose it is for.
// Parameters: organisation, agency, purpose, open (boolean: only those that nobody has decided), offset, limit
MATCH (r:SharingRequest {organisation: $organisation})
WHERE r.agency = $agency AND coalesce(r.askedUnder, r.purpose) = $purpose AND (NOT $open OR r.outcome IS NULL)
WITH r
ORDER BY r.at DESC, r.id DESC
SKIP $offset LIMIT $limit
RETURN r.id AS id, r.reference AS reference, r.organisation AS organisation, r.agency AS agency, r.purpose AS purpose,
       r.categories AS categories, r.about AS about, r.why AS why, r.requestedBy AS requestedBy, r.at AS at,
       coalesce(r.outcome, 'OPEN') AS state, toString(r.decidedOn) AS decidedOn,
       CASE WHEN r.reasonForRequester THEN r.reason END AS reason,
       [] AS mapIds, [] AS youngPersonIds, null AS decisionId, null AS decidedBy
