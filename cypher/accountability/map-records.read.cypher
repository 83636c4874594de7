// Records about a map (P9.6), whoever may see them, in the order in which they were made. Texts only where they are asked for; why
// somebody asked for what is shown only for a reason, always.
// Parameters: mapId, texts (boolean)
MATCH (:PeerMap {id: $mapId})
CALL () {
  MATCH (n:Allocation {mapId: $mapId})
  RETURN n, 'ALLOCATION' AS kind, n.practitioner AS status, n.recordedBy AS by, n.from AS on, ['reason'] AS names
  UNION ALL
  MATCH (n:SharingDecision {mapId: $mapId})
  RETURN n, 'SHARING_DECISION' AS kind,
         CASE WHEN n.withdrawnOn IS NOT NULL THEN 'WITHDRAWN' WHEN n.current IS NULL THEN 'REPLACED' ELSE 'CURRENT' END AS status,
         n.decidedBy AS by, coalesce(n.decidedOn, n.from) AS on, ['necessity', 'conditions', 'subjectsReason', 'cannotWait'] AS names
  UNION ALL
  MATCH (n:DeclinedSharing {mapId: $mapId})
  RETURN n, 'DECLINED_SHARING' AS kind, null AS status, n.decidedBy AS by, n.decidedOn AS on, ['reason'] AS names
  UNION ALL
  MATCH (n:Notification {mapId: $mapId})
  RETURN n, 'NOTIFICATION' AS kind, n.kind + CASE WHEN n.ground IS NULL THEN '' ELSE ' ' + n.ground END AS status,
         n.recordedBy AS by, coalesce(n.on, n.decidedOn) AS on, ['how', 'reasoning'] AS names
  UNION ALL
  MATCH (n:Contribution {mapId: $mapId})
  RETURN n, 'CONTRIBUTION' AS kind, n.status + ' ' + n.step AS status, n.contributedBy AS by, date(n.at) AS on,
         ['input', 'reason', 'answer'] AS names
  UNION ALL
  MATCH (n:ParentDisclosure {mapId: $mapId})
  RETURN n, 'PARENT_DISCLOSURE' AS kind, n.status AS status, n.decidedBy AS by, n.decidedOn AS on,
         ['text', 'whySafe', 'whyAppropriate', 'competence', 'consentHow', 'reason', 'givenHow', 'withdrawnWhy'] AS names
  UNION ALL
  MATCH (n:CoverHold {mapId: $mapId})
  RETURN n, 'COVER_HOLD' AS kind, CASE WHEN n.replacedBy IS NULL THEN 'CURRENT' ELSE 'REPLACED' END AS status,
         n.recordedBy AS by, n.from AS on, ['legalReason'] AS names
  UNION ALL
  MATCH (n:CoverErasure {mapId: $mapId})
  RETURN n, 'COVER_ERASURE' AS kind, CASE WHEN n.on IS NULL THEN 'PROPOSED' ELSE 'ERASED' END AS status,
         coalesce(n.recordedBy, n.proposedBy) AS by, coalesce(n.on, n.proposedOn) AS on, ['reason', 'proposedReason'] AS names
  UNION ALL
  // To whom an offence stays shown though it is spent (P8.7).
  MATCH (n:Offence {mapId: $mapId})
  WHERE n.keptShownOn IS NOT NULL
  RETURN n, 'SPENT_SHOWN' AS kind, reduce(all = '', key IN n.keptShownTo | all + CASE all WHEN '' THEN '' ELSE ' ' END + key) AS status,
         n.keptShownBy AS by, n.keptShownOn AS on, ['keptShownWhy', 'keptShownEndedWhy'] AS names
  UNION ALL
  MATCH (n:StatedReason {mapId: $mapId})
  RETURN n, 'STATED_REASON' AS kind, n.question AS status, n.askedBy AS by, date(n.at) AS on, ['reason'] AS names
}
RETURN n.id AS id, kind, status, n.organisation AS organisation, n.purpose AS purpose,
       coalesce(n.categories, CASE WHEN n.category IS NOT NULL THEN [n.category] END, []) AS categories,
       coalesce(n.subjectsAll, false) AS allSubjects,
       coalesce(n.subjectIds, n.youngPersonIds,
                CASE WHEN coalesce(n.subjectId, n.youngPersonId) IS NOT NULL THEN [coalesce(n.subjectId, n.youngPersonId)] END,
                CASE WHEN n:Offence THEN [(n)-[:ABOUT]->(p) | p.id] END, []) AS subjectIds,
       by, toString(on) AS on, toString(coalesce(n.until, n.lookAgainOn, n.keptShownUntil)) AS until,
       toString(coalesce(n.withdrawnOn, n.endedOn)) AS endedOn,
       CASE WHEN $texts OR n:StatedReason
         THEN [name IN names WHERE n[name] IS NOT NULL | {name: name, text: toString(n[name])}] END AS texts
ORDER BY on, id
