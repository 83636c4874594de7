// Records drawn for an audit (P9.6), with what each rests on.
// Parameters: ids
MATCH (n:SharingDecision|DeclinedSharing|Notification|AccessDecision|UrgentAccess)
WHERE n.id IN $ids
RETURN n.id AS id, labels(n)[0] AS label, n.mapId AS mapId, n.organisation AS organisation, n.purpose AS purpose,
       n.categories AS categories, coalesce(n.subjectsAll, false) AS subjectsAll,
       coalesce(n.subjectIds, CASE WHEN n.youngPersonId IS NOT NULL THEN [n.youngPersonId] END, CASE WHEN n.subjectId IS NOT NULL THEN [n.subjectId] END, []) AS subjectIds, n.subjectsReason AS subjectsReason,
       size(coalesce(n.professionals, [])) AS professionals, n.necessity AS necessity, n.conditions AS conditions,
       coalesce(n.mayExport, false) AS mayExport, toString(n.from) AS from, toString(n.until) AS until,
       toString(n.withdrawnOn) AS withdrawnOn, coalesce(n.decidedBy, n.recordedBy) AS decidedBy,
       toString(n.decidedOn) AS decidedOn, n.cannotWait AS cannotWait, n.agreedBy AS agreedBy, n.reason AS reason,
       n.to AS to, n.part AS part, n.ground AS ground, n.reasoning AS reasoning, coalesce(n.reveals, []) AS reveals,
       toString(n.lookAgainOn) AS lookAgainOn, n.exemption AS exemption, toString(n.endedOn) AS endedOn,
       n.practitioner AS practitioner, n.immediateRisk AS immediateRisk, toString(n.at) AS at,
       toString(n.reviewDue) AS reviewDue, toString(n.reviewedOn) AS reviewedOn, n.reviewedBy AS reviewedBy,
       n.outcome AS outcome, n.note AS note
