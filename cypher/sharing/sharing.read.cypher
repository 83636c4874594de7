// Who has a map, and with whom it is shared or was not: for the Council (P4.4, P4.5, P0.1).
// Parameters: mapId
CALL () {
  MATCH (a:Allocation {mapId: $mapId})
  WITH a ORDER BY a.id
  RETURN collect(a {.id, .practitioner, .youngPersonIds, from: toString(a.from), until: toString(a.until)}) AS allocations
}
CALL () {
  MATCH (d:SharingDecision {mapId: $mapId})
  WITH d ORDER BY d.id
  RETURN collect(d {.id, .organisation, .purpose, .categories, .subjectIds, .subjectsReason, .professionals, .necessity, .conditions,
                    .decidedBy, .replacedBy, .cannotWait, .agreedBy,
                    lacked: CASE WHEN d.lackedAgreement THEN ['AGREEMENT'] ELSE [] END +
                            CASE WHEN d.lackedImpactAssessment THEN ['IMPACT_ASSESSMENT'] ELSE [] END,
                    allSubjects: coalesce(d.subjectsAll, false),
                    mayExport: coalesce(d.mayExport, false), from: toString(d.from),
                    until: toString(d.until), withdrawnOn: toString(d.withdrawnOn)}) AS decisions
}
CALL () {
  MATCH (n:DeclinedSharing {mapId: $mapId})
  WITH n ORDER BY n.id
  RETURN collect(n {.id, .organisation, .purpose, .reason, .decidedBy, decidedOn: toString(n.decidedOn)}) AS declined
}
RETURN allocations, decisions, declined
