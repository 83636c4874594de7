// P9.5 A request of access has been answered.
// Parameters: requestId, answer (properties)
MATCH (r:AccessRequest {id: $requestId})
SET r.lockedAt = $now
WITH r
WHERE r.status = 'OPEN'
SET r += $answer
REMOVE r.lockedAt
RETURN r.id AS id
