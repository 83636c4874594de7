// What decides the duties of notification on a map (src/notification/duties.rules.ts). No verdict is made here.
// Only current records; those that were replaced stay, without `current`.
// Parameters: mapId
// Records and decisions are read once for the map, not once for each young person.
CALL () {
  CALL () {
    MATCH (n:Notification)
    WHERE n.mapId = $mapId AND n.youngPersonId IS NOT NULL AND n.current IS NOT NULL
    RETURN n, n.youngPersonId AS personId
    UNION ALL
    MATCH (n:Notification)
    WHERE n.mapId = $mapId AND n.subjectId IS NOT NULL AND n.current IS NOT NULL
    RETURN n, n.subjectId AS personId
  }
  RETURN collect(n {.id, .kind, .to, .parentCarerId, .leftOut, .part, renewals: coalesce(n.renewals, 0), personId: personId, lookAgainOn: toString(n.lookAgainOn)}) AS current
}
CALL () {
  MATCH (d:SharingDecision {mapId: $mapId})
  RETURN collect(d {.subjectsAll, .subjectIds, from: toString(d.from), withdrawnOn: toString(d.withdrawnOn)}) AS decisions
}
CALL () {
  MATCH (a:Assessment {mapId: $mapId})-[:ACTING]->(parent:ParentCarer)
  WITH a, collect(parent.id) AS parentCarerIds
  RETURN collect({parentCarerIds: parentCarerIds, assessment:
    a {.id, .subjectIds, .categories, .limbB, .typeOfIndividual, .purpose, .reasonWithoutConsent, .substantialPublicInterest,
       .enactment, .atRiskNeeds, .atRiskHarm, .atRiskUnableToProtect, from: toString(a.from), reviewOn: toString(a.reviewOn),
       until: toString(a.until), withdrawnOn: toString(a.withdrawnOn),
       protectedPeople: [(a)-[:PROTECTS]->(p) | p {.id, dateOfBirth: toString(p.dateOfBirth), .estimatedAge,
                                                  estimatedAgeOn: toString(p.estimatedAgeOn)}]}}) AS acting
}
MATCH (map:PeerMap {id: $mapId})
CALL (map) {
  MATCH (p:YoungPerson {mapId: map.id})
  RETURN p AS person, 'YoungPerson' AS type
  UNION ALL
  MATCH (p:Adult {mapId: map.id})
  RETURN p AS person, 'Adult' AS type
  UNION ALL
  MATCH (p:AdultOfConcern {mapId: map.id})
  RETURN p AS person, 'AdultOfConcern' AS type
}
WITH map, person, type, current, decisions, acting ORDER BY person.id
CALL (person) {
  OPTIONAL MATCH (person)<-[:APPEARS_AS]-(known:Person)
  OPTIONAL MATCH (known)<-[tie:PARENT_OF {mapId: $mapId}]-(parent:ParentCarer)
  WHERE coalesce(tie.youngPersonId, person.id) = person.id
  WITH known, parent, tie ORDER BY parent.id
  RETURN count(known) > 0 AS known,
         collect(DISTINCT parent {.id, .name, safeToContact: tie.safeToContact, doNotDisclose: tie.doNotDisclose}) AS parents
}
RETURN person.id AS id, type, person.label AS label, known, toString(person.recordedAt) AS recordedAt,
       toString(coalesce(person.relevanceDecidedOn, map.openedOn)) AS knownSince, toString(person.relevanceDecidedOn) AS relevanceDecidedOn,
       coalesce(person.atRiskOfHarm, false) AS atRiskOfHarm, coalesce(person.presentsRiskOfHarm, false) AS presentsRiskOfHarm,
       person {dateOfBirth: toString(person.dateOfBirth), .estimatedAge, estimatedAgeOn: toString(person.estimatedAgeOn)} AS age,
       parents, acting,
       [n IN current WHERE n.personId = person.id | n {.id, .kind, .to, .parentCarerId, .leftOut, .part, .renewals, .lookAgainOn}] AS records,
       [d IN decisions WHERE d.subjectsAll OR person.id IN d.subjectIds | d {.from, .withdrawnOn}] AS shared
