// Urgent access, as who reviews it asks for it.
// Parameters: urgentAccessId
MATCH (u:UrgentAccess {id: $urgentAccessId})
RETURN u.mapId AS mapId, u.practitioner AS practitioner, toString(u.reviewedOn) AS reviewedOn
