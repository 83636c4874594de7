// Deletes the records about a person, and removes the person from records that also list others (P9.4).
// Parameters: gone (ids), kept {id: people who are left}, keptIds, ended (ids), unprotecting (ids of assessments), today,
//   erased (what stands in the place of a text), stepIds (what the steps about them changed)
CALL () {
  MATCH (n:Notification|Consent|Assessment|SharingDecision|DeclinedSharing|Allocation|Statement|EventNotification|StatedReason|MatterClosed|PersonMerge|CoverHold|CoverErasure|UrgentAccess|SharingRequest|Contribution|ParentDisclosure|Rectification|RecipientTold|Restriction|RestrictionView|Objection|LegalHold|AccessRequest|AccessDecision|Complaint|Advice)
  WHERE n.id IN $gone
  DETACH DELETE n
  RETURN count(*) AS deleted
}
CALL () {
  MATCH (n:Assessment|SharingDecision|Allocation|EventNotification|PersonMerge|CoverHold|UrgentAccess|SharingRequest|Contribution|ParentDisclosure|Rectification|RecipientTold|Restriction|RestrictionView|Objection|AccessRequest|AccessDecision|Complaint|Advice)
  WHERE n.id IN $keptIds
  SET n += CASE WHEN n.youngPersonIds IS NULL THEN {subjectIds: $kept[n.id]} ELSE {youngPersonIds: $kept[n.id]} END
  RETURN count(n) AS listing
}
// A decision or an allocation about nobody else ends: an empty list would open the map, and none would open all of it.
CALL () {
  MATCH (d:SharingDecision)
  WHERE d.id IN $ended
  SET d.subjectIds = [], d += {
    withdrawnOn: CASE WHEN d.withdrawnOn < $today THEN d.withdrawnOn ELSE $today END,
    withdrawnBy: coalesce(d.withdrawnBy, $caller),
    withdrawnReason: $erased,
    necessity: $erased,
    conditions: CASE WHEN d.conditions IS NOT NULL THEN $erased END,
    subjectsReason: CASE WHEN d.subjectsReason IS NOT NULL THEN $erased END,
    cannotWait: CASE WHEN d.cannotWait IS NOT NULL THEN $erased END
  }
  REMOVE d.current
  RETURN count(d) AS decisions
}
CALL () {
  MATCH (a:Allocation)
  WHERE a.id IN $ended
  SET a.youngPersonIds = [], a.endedBy = coalesce(a.endedBy, $caller),
      a.until = CASE WHEN a.until < $today THEN a.until ELSE $today END
  RETURN count(a) AS allocations
}
// The assessment protected nobody else, so what rested on it needs a new one.
CALL () {
  MATCH (a:Assessment)
  WHERE a.id IN $unprotecting
  SET a.withdrawnOn = $today, a.withdrawnBy = $caller, a.withdrawnAt = $now, a.withdrawnWhy = $erased
  RETURN count(a) AS unprotecting
}
// An input could be guessed from its hash, so that is deleted. Steps keep ids and names of fields.
CALL () {
  MATCH (s:Step)
  WHERE s.keyUntil IS NOT NULL AND (s.elementId IN $stepIds OR any(id IN s.changed WHERE id IN $stepIds))
  REMOVE s.inputHash
  RETURN count(s) AS steps
}
WITH deleted, listing, decisions + allocations AS ended
WHERE deleted = size($gone) AND listing = size($keptIds) AND ended = size($ended)
RETURN deleted
