// Takes away all that is recorded off a map that is disposed of (P9.2). Steps keep ids and names of fields.
// Parameters: mapId
CALL () {
  MATCH (n:Notification|Consent|Assessment|SharingDecision|DeclinedSharing|Allocation|Statement|EventNotification|PersonMerge|CoverHold|CoverErasure|UrgentAccess|SharingRequest|Contribution|ParentDisclosure|Rectification|RecipientTold|Restriction|Objection|LegalHold|DisposalProposal|AccessRequest|AccessDecision)
  WHERE n.mapId = $mapId
  DETACH DELETE n
  RETURN count(*) AS records
}
CALL () {
  MATCH (s:Step {mapId: $mapId})
  WHERE s.inputHash IS NOT NULL
  REMOVE s.inputHash
  RETURN count(s) AS steps
}
RETURN records, steps
