// Every reason that was given for a decision, an exemption or urgent access, and how often in the same words (P9.6).
CALL () {
  MATCH (d:SharingDecision)
  UNWIND [d.necessity, d.subjectsReason, d.cannotWait] AS text
  RETURN text
  UNION ALL
  MATCH (d:DeclinedSharing)
  RETURN d.reason AS text
  UNION ALL
  MATCH (n:Notification)
  WHERE n.kind = 'EXEMPT'
  RETURN n.reasoning AS text
  UNION ALL
  MATCH (d:AccessDecision)
  WHERE d.decision = 'WITHHOLD'
  RETURN d.reason AS text
  UNION ALL
  MATCH (u:UrgentAccess)
  UNWIND [u.immediateRisk, u.note] AS text
  RETURN text
}
WITH text
WHERE text IS NOT NULL
RETURN text, count(*) AS times
