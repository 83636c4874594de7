// What restricting people is judged by (P9.5): what is said of each, and the views of managers. rights/restriction.rules.ts decides.
// A tie of somebody restricted has no mapId, so the statement asks for none.
// Parameters: people [{id, mapId}]
UNWIND $people AS one
MATCH (p:YoungPerson|Adult|AdultOfConcern {id: one.id})
WHERE coalesce(p.mapId, p.restrictedMapId) = one.mapId
RETURN p.id AS id, one.mapId AS mapId, p.mapId IS NULL AS restricted, p:AdultOfConcern AS concern, coalesce(p.presentsRiskOfHarm, false) AS presents,
       [(p)-[h:HARMS]->() | coalesce(h.status, '')] + [(p)<-[:POSED_BY]-(r:Risk) | coalesce(r.status, '')] AS claims,
       COLLECT { MATCH (v:RestrictionView {subjectId: p.id, mapId: one.mapId}) WITH v ORDER BY v.givenAt DESC, v.id
                 RETURN v {.advises, .view, .givenBy, givenOn: toString(v.givenOn)} } AS views
ORDER BY mapId, id
