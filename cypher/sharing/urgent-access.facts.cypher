// Urgent access, as who reviews, confirms or denies it asks for it.
// Parameters: urgentAccessId
MATCH (u:UrgentAccess {id: $urgentAccessId})
RETURN u.mapId AS mapId, u.practitioner AS practitioner, toString(u.reviewedOn) AS reviewedOn,
       u.series IS NOT NULL AS awaits, u.confirmNamed AS named, toString(u.confirmedOn) AS confirmedOn
