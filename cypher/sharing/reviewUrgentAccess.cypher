// P0.1 Urgent access is looked at, once, by somebody else. What was not justified ends with the next request.
// Parameters: urgentAccessId, review (properties), caller, now
MATCH (u:UrgentAccess {id: $urgentAccessId})
WHERE u.reviewedOn IS NULL AND u.practitioner <> $caller
SET u += $review
SET u.until = CASE WHEN $review.outcome = 'NOT_JUSTIFIED' AND u.until > $now THEN $now ELSE u.until END
RETURN u.id AS id
