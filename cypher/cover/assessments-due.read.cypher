// Assessments of all maps that are to be reviewed within some days (P8.4). Whether one holds is decided by policy/assessment.ts.
// Parameters: from, until (days), today
MATCH (a:Assessment)
WHERE $from <= a.reviewOn AND a.reviewOn <= $until AND $today < a.until AND a.withdrawnOn IS NULL
MATCH (map:PeerMap {id: a.mapId})
WHERE map.status <> 'IMPORTING'
RETURN a {.id, .mapId, .subjectIds, .categories, .limbB, .typeOfIndividual, .purpose, .reasonWithoutConsent,
          .substantialPublicInterest, .enactment, .atRiskNeeds, .atRiskHarm, .atRiskUnableToProtect,
          from: toString(a.from), reviewOn: toString(a.reviewOn), until: toString(a.until), withdrawnOn: toString(a.withdrawnOn),
          protectedPeople: [(a)-[:PROTECTS]->(p) | p {.id, dateOfBirth: toString(p.dateOfBirth), .estimatedAge,
                                                     estimatedAgeOn: toString(p.estimatedAgeOn)}]} AS assessment
