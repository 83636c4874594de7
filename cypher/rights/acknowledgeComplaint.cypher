// DPA 2018 s.164A(3) Receipt of a complaint was acknowledged, once.
// Parameters: complaintId, acknowledged (properties)
MATCH (c:Complaint {id: $complaintId})
SET c.lockedAt = $now
WITH c
WHERE c.acknowledgedOn IS NULL AND c.outcome IS NULL
SET c += $acknowledged
REMOVE c.lockedAt
RETURN c.id AS id
