// What decides the duties of notification on a map (src/notification/duties.rules.ts). No verdict is made here.
// Only current records; those that were replaced stay, without `current`.
// Parameters: mapId
// Records and decisions are read once for the map, not once for each young person.
CALL () {
  MATCH (n:Notification)
  WHERE n.mapId = $mapId AND n.youngPersonId IS NOT NULL AND n.current IS NOT NULL
  RETURN collect(n {.id, .kind, .to, .parentCarerId, .leftOut, .part, .youngPersonId, lookAgainOn: toString(n.lookAgainOn)}) AS current
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
MATCH (young:YoungPerson {mapId: $mapId})
WITH young, current, decisions, acting ORDER BY young.id
CALL (young) {
  OPTIONAL MATCH (young)<-[:APPEARS_AS]-(person:Person)
  OPTIONAL MATCH (person)<-[tie:PARENT_OF {mapId: $mapId}]-(parent:ParentCarer)
  WHERE coalesce(tie.youngPersonId, young.id) = young.id
  WITH person, parent, tie ORDER BY parent.id
  RETURN count(person) > 0 AS known,
         collect(DISTINCT parent {.id, .name, safeToContact: tie.safeToContact, doNotDisclose: tie.doNotDisclose}) AS parents
}
RETURN young.id AS id, young.label AS label, known, toString(young.relevanceDecidedOn) AS relevanceDecidedOn,
       coalesce(young.atRiskOfHarm, false) AS atRiskOfHarm, coalesce(young.presentsRiskOfHarm, false) AS presentsRiskOfHarm,
       young {dateOfBirth: toString(young.dateOfBirth), .estimatedAge, estimatedAgeOn: toString(young.estimatedAgeOn)} AS age,
       parents, acting,
       [n IN current WHERE n.youngPersonId = young.id | n {.id, .kind, .to, .parentCarerId, .leftOut, .part, .lookAgainOn}] AS records,
       [d IN decisions WHERE d.subjectsAll OR young.id IN d.subjectIds | d {.from, .withdrawnOn}] AS shared
