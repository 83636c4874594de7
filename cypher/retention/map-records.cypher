// Deletes all records off the map about a map that is disposed of (P9.2). Steps keep ids and names of fields.
// Parameters: mapId
// An access request is about all maps of a person, so it stays for the maps that stay (P9.5).
CALL () {
  MATCH (:PeerMap {id: $mapId})<-[:ON_MAP|RESTRICTED_ON]-(p:YoungPerson|Adult|AdultOfConcern)
  WITH collect(p.id) AS people
  MATCH (n:AccessRequest|AccessDecision|Complaint|Advice)
  WHERE any(id IN n.subjectIds WHERE id IN people)
  WITH n, [id IN n.subjectIds WHERE NOT id IN people] AS left
  CALL (left) {
    OPTIONAL MATCH (y:YoungPerson|Adult|AdultOfConcern)
    WHERE y.id IN left
    RETURN min(coalesce(y.mapId, y.restrictedMapId)) AS other
  }
  WITH n, left, other
  WHERE other IS NOT NULL
  SET n.subjectIds = left, n.mapId = CASE WHEN NOT n:AccessDecision AND n.mapId = $mapId THEN other ELSE n.mapId END
  RETURN count(*) AS requests
}
// Asked for by its id, and not decided about.
CALL () {
  MATCH (n:SharingRequest {reference: $mapId})
  DETACH DELETE n
  RETURN count(*) AS asked
}
CALL () {
  MATCH (n:Notification|Consent|Assessment|SharingDecision|DeclinedSharing|Allocation|Statement|EventNotification|StatedReason|MatterClosed|PersonMerge|CoverHold|CoverErasure|UrgentAccess|SharingRequest|Contribution|ParentDisclosure|Rectification|RecipientTold|Restriction|RestrictionView|Objection|LegalHold|DisposalProposal|AccessRequest|AccessDecision|Complaint|Advice)
  WHERE n.mapId = $mapId
  DETACH DELETE n
  RETURN count(*) AS records
}
// Why a copy was made, and why somebody in it was looked up, where it is of no map that stays. Whose it was stays.
CALL () {
  MATCH (c:AnalystCopy)
  WHERE $mapId IN c.mapIds AND NOT EXISTS { MATCH (other:PeerMap) WHERE other.id IN c.mapIds AND other.id <> $mapId }
  OPTIONAL MATCH (l:CopyLookUp {copyId: c.id})
  REMOVE c.reason, l.reason
  RETURN count(c) AS copies
}
CALL () {
  MATCH (s:Step {mapId: $mapId})
  WHERE s.inputHash IS NOT NULL
  REMOVE s.inputHash
  RETURN count(s) AS steps
}
RETURN records, steps
