// What advice is about: on which map and about whom a record is, and who decided about it (P9.5). No row: there is no such record.
// Advice on a proposal belongs to no map: a map that is disposed of would take it, and the proposal counts what is of the map.
// Parameters: about (kind of the record), id
CALL () {
  MATCH (o:Objection {act: $id})
  WHERE $about = 'OBJECTION'
  WITH collect(o) AS parts
  WHERE size(parts) > 0
  RETURN parts[0].mapId AS mapId, [part IN parts | part.subjectId] AS subjectIds, [parts[0].meanwhileBy, parts[0].decidedBy] AS deciders
  UNION
  MATCH (r:Restriction {act: $id})
  WHERE $about = 'RESTRICTION'
  WITH collect(r) AS parts
  WHERE size(parts) > 0
  RETURN parts[0].mapId AS mapId, [part IN parts | part.subjectId] AS subjectIds, [parts[0].restrictedBy, parts[0].liftedBy] AS deciders
  UNION
  MATCH (r:AccessRequest {id: $id})
  WHERE $about = 'ACCESS_REQUEST'
  RETURN r.mapId AS mapId, r.subjectIds AS subjectIds,
         [r.extendedBy, r.authorityRecordedBy, r.answeredBy] + COLLECT { MATCH (d:AccessDecision {requestId: $id}) RETURN DISTINCT d.recordedBy } AS deciders
  UNION
  MATCH (e:Erasure {id: $id})
  WHERE $about = 'ERASURE'
  RETURN null AS mapId, e.subjectIds AS subjectIds, [e.decidedBy] AS deciders
  UNION
  MATCH (h:LegalHold {id: $id})
  WHERE $about = 'HOLD'
  RETURN h.mapId AS mapId, [one IN [h.subjectId] WHERE one IS NOT NULL] AS subjectIds, [h.placedBy, h.liftedBy] AS deciders
  UNION
  MATCH (p:DisposalProposal {id: $id})
  WHERE $about = 'DISPOSAL'
  RETURN null AS mapId, [] AS subjectIds, [p.proposedBy] AS deciders
  UNION
  MATCH (p:PolicyDocument {id: $id})
  WHERE $about = 'POLICY_DOCUMENT'
  RETURN null AS mapId, [] AS subjectIds, [p.recordedBy] AS deciders
  UNION
  MATCH (c:Complaint {id: $id})
  WHERE $about = 'COMPLAINT'
  RETURN c.mapId AS mapId, c.subjectIds AS subjectIds, [c.closedBy] AS deciders
  UNION
  MATCH (p:RuleProposal {id: $id})
  WHERE $about = 'RULE_SET'
  RETURN null AS mapId, [] AS subjectIds, [p.proposedBy, p.adoptedBy] AS deciders
}
RETURN mapId, subjectIds, [key IN deciders WHERE key IS NOT NULL] AS deciders
