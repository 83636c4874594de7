// Everything beside disclosures that may be drawn for an audit (P9.6): ids alone.
MATCH (n:SharingDecision|DeclinedSharing)
RETURN 'DECISION' AS kind, collect(n.id) AS ids
UNION ALL
CALL () {
  MATCH (n:Notification)
  WHERE n.kind = 'EXEMPT'
  RETURN n.id AS id
  UNION
  MATCH (n:AccessDecision)
  WHERE n.decision = 'WITHHOLD'
  RETURN n.id AS id
}
RETURN 'EXEMPTION' AS kind, collect(id) AS ids
UNION ALL
MATCH (n:UrgentAccess)
RETURN 'URGENT_ACCESS' AS kind, collect(n.id) AS ids
