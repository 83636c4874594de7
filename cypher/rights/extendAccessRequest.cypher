// Art 12(3) The time to answer a request of access is extended, once.
// Parameters: requestId, extension (properties)
MATCH (r:AccessRequest {id: $requestId})
SET r.lockedAt = $now
WITH r
WHERE r.status = 'OPEN' AND r.extendedTo IS NULL
SET r += $extension
REMOVE r.lockedAt
RETURN r.id AS id
