// The records that give cover on a map, and who is restricted, for who answers for all of it (P8, P9.6). No verdict is made here.
// Parameters: mapId
RETURN COLLECT {
         MATCH (a:Assessment {mapId: $mapId})
         RETURN a {.id, .subjectIds, .categories, .limbB, .typeOfIndividual, .purpose, .reasonWithoutConsent,
                   .substantialPublicInterest, .enactment, .atRiskNeeds, .atRiskHarm, .atRiskUnableToProtect,
                   from: toString(a.from), reviewOn: toString(a.reviewOn), until: toString(a.until),
                   withdrawnOn: toString(a.withdrawnOn),
                   protectedPeople: [(a)-[:PROTECTS]->(p) | p {.id, dateOfBirth: toString(p.dateOfBirth), .estimatedAge,
                                                              estimatedAgeOn: toString(p.estimatedAgeOn)}]}
       } AS assessments,
       COLLECT {
         MATCH (c:Consent {mapId: $mapId})
         RETURN c {.id, .subjectId, .categories, from: toString(c.from), withdrawnOn: toString(c.withdrawnOn)}
       } AS consents,
       COLLECT {
         MATCH (p:PolicyDocument)
         RETURN p {.id, .version, from: toString(p.from), reviewBy: toString(p.reviewBy), until: toString(p.until)}
       } AS policyDocuments
