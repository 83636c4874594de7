// A decision closes a partner's request, in the transaction of the decision (P4.4, P0.1).
// Parameters: requestId, organisation, purpose, outcome, decisionId, reason, reasonForRequester, decidedOn, mapId, caller
MATCH (r:SharingRequest {id: $requestId})
// Takes the lock before it reads the request: two decisions on different maps may name it at once.
SET r.lastDecision = $decisionId
WITH r
WHERE r.outcome IS NULL AND r.organisation = $organisation AND r.purpose = $purpose
SET r.outcome = $outcome, r.decisionId = $decisionId, r.reason = $reason, r.reasonForRequester = $reasonForRequester,
    r.decidedOn = $decidedOn, r.decidedBy = $caller, r.mapId = $mapId,
    r.subjectIds = COLLECT {
      MATCH (person:Person)-[:APPEARS_AS]->(young:YoungPerson {mapId: $mapId})
      WHERE person.refKey = r.referenceKey OR r.referenceKey IN person.formerKeys
      RETURN young.id
    }
RETURN r.id AS id
