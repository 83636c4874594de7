// The urgent accesses of one person so far, to any map (P0.1).
// Parameters: practitioner (<issuer>#<subject>)
MATCH (u:UrgentAccess {practitioner: $practitioner})
RETURN u.id AS id, u.mapId AS mapId, toString(u.at) AS at,
       toString(CASE WHEN u.outcome = 'NOT_JUSTIFIED' THEN u.reviewedOn WHEN u.confirmed = false THEN u.confirmedOn END) AS notJustifiedOn
