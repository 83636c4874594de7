// What else stands on a map that may be disposed of (P9.2): proposals and contributions nobody has decided about.
// Parameters: mapId
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'IMPORTING'
CALL (map) {
  MATCH (p:DisposalProposal {mapId: map.id})
  WITH map, p ORDER BY p.proposedAt
  RETURN collect(p {.id, .reason, .proposedBy, .counts, proposedAt: toString(p.proposedAt),
    changed: EXISTS { MATCH (s:Step {mapId: map.id}) WHERE s.at > p.proposedAt }}) AS proposals
}
CALL (map) {
  MATCH (c:Contribution {mapId: map.id})
  WHERE c.status = 'OFFERED'
  RETURN count(c) AS contributionsPending
}
RETURN map.status AS status, proposals, contributionsPending
