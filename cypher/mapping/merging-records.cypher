// P1.2 What is recorded off the map about the duplicate is about the one who stays. The journal stays as it is.
// For a duty of notification the current record of the one who stays remains current; the other becomes history (P6.3).
// Parameters: mapId, keptId, duplicateId, superseded (ids of statements), endedOn
MATCH (map:PeerMap {id: $mapId})
CALL () {
  MATCH (n:Assessment|SharingDecision|Contribution|CoverHold|UrgentAccess|SharingRequest|ParentDisclosure|Rectification|RecipientTold|Restriction|RestrictionView|Objection|LegalHold|Erasure|DisposalProposal|Disposal|AccessRequest|AccessDecision|Complaint|Advice {mapId: $mapId})
  WHERE $duplicateId IN n.subjectIds
  SET n.subjectIds = [id IN n.subjectIds WHERE NOT id IN [$duplicateId, $keptId]] + $keptId
}
CALL () {
  MATCH (n:Assessment {mapId: $mapId})
  WHERE $duplicateId IN n.whySubjectIds OR $duplicateId IN n.atRiskIds
  SET n.whySubjectIds = [id IN n.whySubjectIds | CASE id WHEN $duplicateId THEN $keptId ELSE id END],
      n.atRiskIds = [id IN n.atRiskIds | CASE id WHEN $duplicateId THEN $keptId ELSE id END]
}
CALL () {
  MATCH (n:Consent|PersonMerge|Contribution|CoverHold|CoverErasure|UrgentAccess|SharingRequest|ParentDisclosure|Rectification|RecipientTold|Restriction|RestrictionView|Objection|LegalHold|Erasure|DisposalProposal|Disposal|AccessRequest|AccessDecision|Complaint|Advice {mapId: $mapId})
  WHERE n.subjectId = $duplicateId
  SET n.subjectId = $keptId
}
CALL () {
  MATCH (n:Allocation|UrgentAccess|SharingRequest|ParentDisclosure {mapId: $mapId})
  WHERE $duplicateId IN n.youngPersonIds
  SET n.youngPersonIds = [id IN n.youngPersonIds WHERE NOT id IN [$duplicateId, $keptId]] + $keptId
}
CALL () {
  MATCH (s:Statement)
  WHERE s.id IN $superseded
  DELETE s
}
CALL () {
  MATCH (n:Statement)
  WHERE n.elementId = $duplicateId AND n.category IS NOT NULL
  SET n.elementId = $keptId
}
CALL () {
  MATCH (n:Rectification|RecipientTold|Contribution {mapId: $mapId})
  WHERE n.elementId = $duplicateId
  SET n.elementId = $keptId
}
CALL () {
  MATCH (n:Rectification {mapId: $mapId})
  WHERE n.personId = $duplicateId
  SET n.personId = $keptId
}
CALL () {
  MATCH (n:Rectification|RecipientTold {mapId: $mapId})
  WHERE $duplicateId IN n.endIds
  SET n.endIds = [id IN n.endIds | CASE id WHEN $duplicateId THEN $keptId ELSE id END]
}
CALL () {
  MATCH (n:Objection {mapId: $mapId})
  WHERE $duplicateId IN n.protects
  SET n.protects = [id IN n.protects WHERE NOT id IN [$duplicateId, $keptId]] + $keptId
}
// A contribution about the duplicate can be accepted about the one who stays.
CALL () {
  MATCH (n:Contribution {mapId: $mapId})
  WHERE n.input CONTAINS $duplicateId
  SET n.input = replace(n.input, $duplicateId, $keptId)
}
// An access request is stored on one of the maps that it is about.
CALL () {
  MATCH (n:AccessRequest|AccessDecision|Complaint|Advice)
  WHERE $duplicateId IN n.subjectIds
  SET n.subjectIds = [id IN n.subjectIds WHERE NOT id IN [$duplicateId, $keptId]] + $keptId
}
CALL () {
  MATCH (n:Notification {mapId: $mapId, youngPersonId: $keptId})
  WHERE n.current IS NOT NULL
  WITH collect(n) AS own
  MATCH (n:Notification {mapId: $mapId, youngPersonId: $duplicateId})
  WITH n, CASE WHEN n.current IS NULL THEN null
               ELSE head([o IN own WHERE coalesce(o.to, '') = coalesce(n.to, '')
                                     AND coalesce(o.parentCarerId, '') = coalesce(n.parentCarerId, '')]) END AS instead
  FOREACH (o IN CASE WHEN instead IS NULL THEN [] ELSE [instead] END | SET n.endedOn = $endedOn, n.replacedBy = o.id, n.current = null)
  SET n.youngPersonId = $keptId, n.current = replace(n.current, $duplicateId, $keptId)
}
RETURN map.id AS id
