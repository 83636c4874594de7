// What decides the duties of notification on a map (src/protocol/steps/notification.ts). No verdict is made here.
// Only current records; those that were replaced stay, without `current`.
// Parameters: mapId
MATCH (young:YoungPerson {mapId: $mapId})
WITH young ORDER BY young.id
CALL (young) {
  OPTIONAL MATCH (young)<-[:APPEARS_AS]-(person:Person)
  OPTIONAL MATCH (person)<-[tie:PARENT_OF {mapId: $mapId}]-(parent:ParentCarer)
  WHERE coalesce(tie.youngPersonId, young.id) = young.id
  WITH person, parent ORDER BY parent.id
  RETURN count(person) > 0 AS known, collect(DISTINCT parent {.id}) AS parents
}
CALL (young) {
  MATCH (n:Notification {mapId: $mapId, youngPersonId: young.id})
  WHERE n.current IS NOT NULL
  RETURN collect(n {.id, .kind, .to, .parentCarerId, .leftOut, .part, lookAgainOn: toString(n.lookAgainOn)}) AS records
}
CALL (young) {
  MATCH (d:SharingDecision {mapId: $mapId})
  WHERE d.subjectsAll OR young.id IN d.subjectIds
  RETURN collect({from: toString(d.from), withdrawnOn: toString(d.withdrawnOn)}) AS shared
}
RETURN young.id AS id, young.label AS label, known, toString(young.relevanceDecidedOn) AS relevanceDecidedOn,
       coalesce(young.atRiskOfHarm, false) AS atRiskOfHarm, coalesce(young.presentsRiskOfHarm, false) AS presentsRiskOfHarm,
       parents, records, shared
