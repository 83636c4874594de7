// Decisions to share that have not ended, and current exemptions from notification, with the reasons that were given (P9.6).
// Parameters: today
MATCH (d:SharingDecision)
WHERE d.until > $today AND coalesce(d.withdrawnOn > $today, true)
OPTIONAL MATCH (map:PeerMap {id: d.mapId})
RETURN d.id AS id, 'DECISION' AS kind, d.mapId AS mapId, d.organisation AS organisation, d.decidedBy AS who,
       toString(coalesce(d.decidedOn, d.from)) AS on, [text IN [d.necessity, d.subjectsReason] WHERE text IS NOT NULL] AS reasons,
       coalesce(d.subjectsAll, false) OR coalesce(d.until > coalesce(d.reviewDue, map.reviewDue), false) AS wide, 0 AS renewals
UNION ALL
MATCH (n:Notification)
WHERE n.kind = 'EXEMPT' AND n.current IS NOT NULL
RETURN n.id AS id, 'EXEMPTION' AS kind, n.mapId AS mapId, null AS organisation, n.recordedBy AS who,
       toString(n.decidedOn) AS on, [text IN [n.reasoning] WHERE text IS NOT NULL] AS reasons,
       false AS wide, coalesce(n.renewals, 0) AS renewals
