// P0.1 A partner's request is declined without a map.
// Parameters: requestId, declined (properties), stepId
MATCH (r:SharingRequest {id: $requestId})
// Takes the lock before it reads the request.
SET r.lastDecision = $stepId
WITH r
WHERE r.outcome IS NULL
SET r += $declined
RETURN r.id AS id
