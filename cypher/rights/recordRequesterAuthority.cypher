// P9.5 What a request of access on behalf of somebody rests on. A later record replaces it, and the earlier one is kept.
// Parameters: requestId, authority (properties), earlier (the record that it replaces, as JSON, or null)
MATCH (r:AccessRequest {id: $requestId})
SET r.lockedAt = $now
WITH r
WHERE r.status = 'OPEN' AND r.requestedBy <> 'SUBJECT'
SET r += $authority
SET r.earlierAuthority = CASE WHEN $earlier IS NULL THEN r.earlierAuthority ELSE coalesce(r.earlierAuthority, []) + $earlier END
REMOVE r.lockedAt
RETURN r.id AS id
