// A decision settles a partner's request, in the transaction of the decision (P4.4, P0.1).
// Parameters: requestId, organisation, purpose, outcome, decisionId, reason, reasonForRequester, decidedOn, mapId, caller
MATCH (r:SharingRequest {id: $requestId})
// Takes the lock before it is looked at: two maps may be named for one request.
SET r.lastDecision = $decisionId
WITH r
WHERE r.outcome IS NULL AND r.organisation = $organisation AND r.purpose = $purpose
SET r.outcome = $outcome, r.decisionId = $decisionId, r.reason = $reason, r.reasonForRequester = $reasonForRequester,
    r.decidedOn = $decidedOn, r.decidedBy = $caller, r.mapId = $mapId,
    r.subjectIds = COLLECT {
      MATCH (:Person {ref: r.reference})-[:APPEARS_AS]->(young:YoungPerson)
      WHERE young.mapId = $mapId
      RETURN young.id AS id
      UNION
      MATCH (merged:SeveralRefs)-[:APPEARS_AS]->(young:YoungPerson)
      WHERE r.reference IN merged.formerRefs AND young.mapId = $mapId
      RETURN young.id AS id
    }
RETURN r.id AS id
