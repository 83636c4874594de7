// What disclosures rested on (P9.6): the decision, allocation or urgent access that opened each, and, for data that need cover,
// what gave it on the map on that day.
// Parameters: disclosures [{key, decisionId, mapId, day, categories (those that need cover)}]
UNWIND $disclosures AS row
OPTIONAL MATCH (d:SharingDecision {id: row.decisionId})
OPTIONAL MATCH (a:Allocation {id: row.decisionId})
OPTIONAL MATCH (u:UrgentAccess {id: row.decisionId})
RETURN row.key AS key,
       CASE WHEN d IS NOT NULL THEN 'decision to share' WHEN a IS NOT NULL THEN 'allocation' WHEN u IS NOT NULL THEN 'urgent access' END AS ground,
       toString(coalesce(d.from, a.from)) AS from, toString(coalesce(d.until, a.until, u.until)) AS until,
       toString(d.withdrawnOn) AS withdrawnOn, coalesce(d.decidedBy, a.recordedBy, u.practitioner) AS by,
       COLLECT {
         MATCH (s:Assessment {mapId: row.mapId})
         WHERE any(category IN s.categories WHERE category IN row.categories)
           AND s.from <= row.day AND s.until > row.day AND coalesce(s.withdrawnOn > row.day, true)
         RETURN s.id ORDER BY s.id
       } AS assessments,
       COLLECT {
         MATCH (c:Consent {mapId: row.mapId})
         WHERE any(category IN c.categories WHERE category IN row.categories)
           AND c.from <= row.day AND coalesce(c.withdrawnOn > row.day, true)
         RETURN c.id ORDER BY c.id
       } AS consents
