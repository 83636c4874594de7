// P0.1 A manager confirms or denies urgent access that is repeated, once. What is denied ends with the next request.
// Parameters: urgentAccessId, decision (properties), caller, now
MATCH (u:UrgentAccess {id: $urgentAccessId})
WHERE u.series IS NOT NULL AND u.confirmedOn IS NULL AND u.practitioner <> $caller
SET u += $decision
SET u.until = CASE WHEN NOT $decision.confirmed AND u.until > $now THEN $now ELSE u.until END
RETURN u.id AS id
