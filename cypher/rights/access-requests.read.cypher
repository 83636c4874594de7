// Requests of access (P9.5): one, or all where none is named.
// Parameters: id (or null)
MATCH (r:AccessRequest)
WHERE $id IS NULL OR r.id = $id
RETURN r.id AS id, r.mapId AS mapId, r.subjectIds AS subjectIds, toString(r.receivedOn) AS receivedOn,
       r.requestedBy AS requestedBy, r.onBehalf AS onBehalf, r.identityChecked AS identityChecked, toString(r.due) AS due,
       CASE WHEN r.authorityRecordedOn IS NULL THEN null
            ELSE r {.parentalResponsibility, .parentalResponsibilityHow, .competence, .competenceHow, .views, .viewsHow,
                    recordedOn: toString(r.authorityRecordedOn)} END AS authority,
       toString(r.extendedTo) AS extendedTo, r.extendedWhy AS extendedWhy, r.status AS status,
       toString(r.answeredOn) AS answeredOn, r.answeredHow AS answeredHow
ORDER BY coalesce(r.extendedTo, r.due), id
