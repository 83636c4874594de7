// Who is counted in the report on disproportionality of a quarter (P9.6): distinct people, with what each of their appearances
// was a part of. One row. What cover lets be read is decided by policy/assessment.ts, and groups by src/equality.
// Left out: whoever is restricted anywhere (P9.5), or has given notice against such use (DPA 2018 Sch 1 para 8(5)); elements
// that reveal a category of their own; every Art 10 value (para 8 does not cover one).
// Parameters: property (of a young person; null: none), from and until (DATE: from <= day < until), ends (the
// instant at which `until` begins in London)
CALL () {
  MATCH (y:YoungPerson)-[:ON_MAP]->(map:PeerMap)
  WHERE map.status <> 'IMPORTING' AND y.mapId = map.id
    AND coalesce(map.closedOn > $from, true) AND coalesce(y.endedOn > $from, true)
    AND coalesce(y.recordedAt < $ends, true)
  OPTIONAL MATCH (person:Person)-[:APPEARS_AS]->(y)
  WITH y, map, person
  WHERE person IS NULL OR person.monitoringNoticeOn IS NULL
    AND NOT EXISTS { MATCH (person)-[:APPEARS_AS]->(other:YoungPerson) WHERE other.restrictedMapId IS NOT NULL }
  WITH map, person, y,
       coalesce(y.relevanceDecidedOn < $until, false) AND (coalesce(y.atRiskOfHarm, false) OR coalesce(y.presentsRiskOfHarm, false)) AS relevant
  WITH person, y {
    .id, .mapId, value: y[$property], dateOfBirth: toString(y.dateOfBirth), .estimatedAge,
    estimatedAgeOn: toString(y.estimatedAgeOn),
    stages: ['ON_MAP'] +
      CASE WHEN relevant THEN ['RELEVANT'] ELSE [] END +
      CASE WHEN relevant AND y.atRiskOfHarm THEN ['AT_RISK'] ELSE [] END +
      CASE WHEN relevant AND y.presentsRiskOfHarm THEN ['PRESENTS_RISK'] ELSE [] END +
      CASE WHEN EXISTS {
        MATCH (d:SharingDecision {mapId: map.id})
        WHERE d.from < $until AND d.until > $from AND coalesce(d.withdrawnOn > $from AND d.withdrawnOn > d.from, true)
          AND (d.subjectsAll OR y.id IN d.subjectIds)
          AND NOT EXISTS { MATCH (o:Organisation {id: d.organisation}) WHERE o.agency = 'CFS' }
      } THEN ['SHARED_OUTSIDE'] ELSE [] END +
      CASE WHEN EXISTS {
        MATCH (n:Notification {mapId: map.id, youngPersonId: y.id, kind: 'EXEMPT'})
        WHERE n.decidedOn < $until AND coalesce(n.endedOn > $from, true)
      } THEN ['NOTIFICATION_EXEMPT'] ELSE [] END +
      CASE WHEN EXISTS {
        MATCH (y)<-[t:SUPPORTS]-(a:Adult)
        WHERE t.mapId = map.id AND a.mapId = map.id AND coalesce(t.since < $until, true)
          AND coalesce(t.until > $from AND coalesce(t.until > t.since, true), true)
      } THEN ['PROTECTIVE_ADULT'] ELSE [] END +
      CASE WHEN EXISTS {
        MATCH (y)<-[:ABOUT]-(s:Strength {mapId: map.id})
        WHERE NOT s:Revealing AND coalesce(s.endedOn > $from, true)
          AND coalesce(s.recordedAt < $ends, true)
      } THEN ['STRENGTH'] ELSE [] END +
      [kind IN ['SUPPORT', 'DISRUPTION'] WHERE EXISTS {
        MATCH (y)<-[:ABOUT]-(i:Intervention {mapId: map.id, kind: kind})
        WHERE NOT i:Revealing AND coalesce(i.endedOn > $from, true)
          AND coalesce(i.recordedAt < $ends, true)
      }]
  } AS appearance
  WITH person, collect(appearance) AS appearances
  RETURN collect(CASE WHEN person IS NOT NULL THEN appearances END) AS people,
         reduce(all = [], each IN collect(CASE WHEN person IS NULL THEN appearances END) | all + each) AS nobodys
}
CALL () {
  MATCH (a:Assessment)
  WHERE a.withdrawnOn IS NULL
  RETURN collect(a {.id, .subjectIds, .categories, .limbB, .typeOfIndividual, .purpose, .reasonWithoutConsent,
                    .substantialPublicInterest, .enactment, .atRiskNeeds, .atRiskHarm, .atRiskUnableToProtect,
                    from: toString(a.from), reviewOn: toString(a.reviewOn), until: toString(a.until),
                    withdrawnOn: toString(a.withdrawnOn),
                    protectedPeople: [(a)-[:PROTECTS]->(p) | p {.id, dateOfBirth: toString(p.dateOfBirth), .estimatedAge,
                                                               estimatedAgeOn: toString(p.estimatedAgeOn)}]}) AS assessments
}
CALL () {
  MATCH (c:Consent)
  RETURN collect(c {.id, .subjectId, .categories, from: toString(c.from), until: toString(c.until),
                    withdrawnOn: toString(c.withdrawnOn)}) AS consents
}
CALL () {
  MATCH (p:PolicyDocument)
  RETURN collect(p {.id, .version, from: toString(p.from), reviewBy: toString(p.reviewBy), until: toString(p.until),
                    recordedAt: toString(p.recordedAt)}) AS policyDocuments
}
RETURN people, [one IN nobodys | one.id] AS unidentified, assessments, consents, policyDocuments
