// DPA 2018 s.164A(4) The complainant was told what came of a complaint, once.
// Parameters: complaintId, closed (properties)
MATCH (c:Complaint {id: $complaintId})
SET c.lockedAt = $now
WITH c
WHERE c.outcome IS NULL
SET c += $closed
REMOVE c.lockedAt
RETURN c.id AS id
