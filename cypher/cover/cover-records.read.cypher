// Assessments and consents of a map, as they are recorded (P8). src/cover/records.rules.ts decides who may know of one, and of what.
// Parameters: mapId
CALL () {
  MATCH (a:Assessment {mapId: $mapId})
  WITH a ORDER BY a.id
  RETURN collect(a {.id, .subjectIds, .categories, .limbB, .typeOfIndividual, .purpose, .reasonWithoutConsent,
                    .substantialPublicInterest, .enactment, .atRiskNeeds, .atRiskHarm, .atRiskUnableToProtect,
                    from: toString(a.from), reviewOn: toString(a.reviewOn), until: toString(a.until),
                    withdrawnOn: toString(a.withdrawnOn),
                    protectedPeople: [(a)-[:PROTECTS]->(p) | p {.id, dateOfBirth: toString(p.dateOfBirth), .estimatedAge,
                                                               estimatedAgeOn: toString(p.estimatedAgeOn)}],
                    recordedBy: coalesce(a.recordedBy, a.officer), .recordedAt, .withdrawnBy, .withdrawnWhy, .whyNoIndividual,
                    .explanation, .consentWithdrawnConsidered, .whySubjectIds, .whySubjects, .whyCategoryNames, .whyCategories,
                    .atRiskIds, .atRiskNeedsCauses, .atRiskHarmCauses, .atRiskUnableToProtectCauses, .atRiskNeedsCause,
                    .atRiskHarmCause, .atRiskUnableToProtectCause,
                    checkedOn: toString(a.checkedOn), .checkedBy, .finding, .findingWhy,
                    withdrawalCheckedOn: toString(a.withdrawalCheckedOn), .withdrawalCheckedBy, .withdrawalFinding,
                    .withdrawalFindingWhy}) AS assessments
}
CALL () {
  MATCH (c:Consent {mapId: $mapId})
  WITH c ORDER BY c.id
  RETURN collect(c {.id, .subjectId, .categories, from: toString(c.from), until: toString(c.until),
                    withdrawnOn: toString(c.withdrawnOn), .recordedBy, .recordedAt, .withdrawnBy, .withdrawnHow, .competence,
                    .told, .takenBy, .evidence,
                    withdrawalCheckedOn: toString(c.withdrawalCheckedOn), .withdrawalCheckedBy, .withdrawalFinding,
                    .withdrawalFindingWhy}) AS consents
}
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'IMPORTING'
RETURN assessments, consents
