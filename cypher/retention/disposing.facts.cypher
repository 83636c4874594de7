// What decides whether a map may be disposed of (P9.2). No verdict is made here.
// Parameters: mapId, proposalId (or null), today
MATCH (map:PeerMap {id: $mapId})
OPTIONAL MATCH (proposal:DisposalProposal {id: $proposalId, mapId: $mapId})
CALL (map) {
  MATCH (d:SharingDecision {mapId: map.id})
  WHERE d.until > $today AND coalesce(d.withdrawnOn > $today, true)
  RETURN collect({id: d.id, organisation: d.organisation, purpose: d.purpose}) AS decisions
}
// An objection's restriction ends with the data. The other grounds are there so that the data are kept (Art 18(1)(a) to (c)).
CALL (map) {
  MATCH (r:Restriction {mapId: map.id})
  WHERE r.liftedOn IS NULL AND r.ground <> 'OBJECTION_PENDING'
  RETURN count(r) AS restrictions
}
CALL (map) {
  MATCH (map)<-[:ON_MAP|RESTRICTED_ON]-(p:YoungPerson|Adult|AdultOfConcern)
  RETURN collect(p.id) AS people
}
RETURN toString(map.retainUntil) AS retainUntil, decisions, people, restrictions,
       CASE WHEN proposal IS NOT NULL THEN proposal {.reason, .proposedBy, .counts, proposedAt: toString(proposal.proposedAt),
         changed: EXISTS { MATCH (s:Step {mapId: map.id}) WHERE s.at > proposal.proposedAt }} END AS proposal
