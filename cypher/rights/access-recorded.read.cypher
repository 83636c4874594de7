// The records off the maps about one person, for the answer to an access request (P9.5): one row for each appearance.
// Parameters: subjects [{subjectId, mapId, elementIds (of the person, their ties and elements)}]
UNWIND $subjects AS subject
MATCH (y:YoungPerson|Adult|AdultOfConcern {id: subject.subjectId})
MATCH (map:PeerMap {id: subject.mapId})
WITH y, map, subject.elementIds AS elementIds
CALL (elementIds) {
  MATCH (s:Statement)
  WHERE s.elementId IN elementIds
  WITH s ORDER BY s.recordedAt, s.id
  RETURN collect(s {.elementId, .category, .source, .statedAs, .recordedAt, .relevance}) AS statements
}
CALL (y) {
  MATCH (n:Consent|Assessment|Notification|EventNotification|PersonMerge|CoverHold|CoverErasure|UrgentAccess|SharingRequest|Contribution|ParentDisclosure|Rectification|RecipientTold|Restriction|RestrictionView|Objection|LegalHold|Erasure)
  WHERE n.subjectId = y.id OR y.id IN n.subjectIds OR n.youngPersonId = y.id
  WITH n ORDER BY labels(n)[0], n.id
  RETURN collect({type: labels(n)[0], values: n {.*}}) AS records
}
CALL (y, map) {
  MATCH (d:SharingDecision {mapId: map.id})
  WHERE coalesce(d.subjectsAll, false) OR y.id IN d.subjectIds
  WITH d ORDER BY d.id
  RETURN collect(d {.id, .organisation, .purpose, .categories, .subjectsReason, .necessity, .conditions, .mayExport, .from, .until, .withdrawnOn}) AS decisions
}
CALL (y, map) {
  MATCH (y)<-[:APPEARS_AS]-(:Person)<-[tie:PARENT_OF]-(parent:ParentCarer)
  WHERE coalesce(tie.mapId, tie.restrictedMapId) = map.id AND coalesce(tie.youngPersonId, y.id) = y.id
  WITH parent, tie ORDER BY parent.id
  RETURN collect(parent {.*, relationship: tie.relationship, parentalResponsibility: tie.parentalResponsibility,
                         livesWith: tie.livesWith, safeToContact: tie.safeToContact, doNotDisclose: tie.doNotDisclose}) AS parents
}
RETURN y.id AS subjectId, statements, records, decisions, parents
