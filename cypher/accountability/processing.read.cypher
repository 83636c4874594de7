// What the record of processing says of the graph today (UK GDPR Art 30): counts, days and organisations. No person, and nothing
// about one.
// Parameters: today
CALL () {
  MATCH (o:Organisation {agency: 'CFS'})
  WITH o ORDER BY o.id
  RETURN collect(o.name) AS council
}
CALL () {
  MATCH (map:PeerMap)
  WHERE map.status <> 'IMPORTING'
  RETURN count(map) AS maps, count(CASE WHEN map.status = 'CLOSED' THEN 1 END) AS closed,
         count(CASE WHEN map.retainUntil <= $today THEN 1 END) AS pastRetention,
         count(CASE WHEN map.status <> 'CLOSED' AND map.reviewDue < $today THEN 1 END) AS pastReview,
         toString(max(map.retainUntil)) AS lastRetention, collect(DISTINCT map.statutoryFunction) AS functions
}
CALL () {
  RETURN EXISTS { MATCH (:YoungPerson) } AS youngPeople, EXISTS { MATCH (:Adult) } AS adults,
         EXISTS { MATCH (:AdultOfConcern) } AS adultsOfConcern, EXISTS { MATCH (:ParentCarer) } AS parents
}
CALL () {
  MATCH (a:Assessment)
  WHERE a.from <= $today AND a.until > $today AND coalesce(a.withdrawnOn > $today, true)
  RETURN count(a) AS assessments
}
CALL () {
  MATCH (c:Consent)
  WHERE c.from <= $today AND c.withdrawnOn IS NULL
  RETURN collect(c {.id, .subjectId, .categories, from: toString(c.from), until: toString(c.until),
                    withdrawnOn: toString(c.withdrawnOn)}) AS consents
}
CALL () {
  MATCH (h:LegalHold)
  WHERE h.liftedAt IS NULL
  RETURN count(h) AS holds
}
CALL () {
  MATCH (d:SharingDecision)
  WHERE d.from <= $today AND d.until > $today AND coalesce(d.withdrawnOn > $today, true)
  OPTIONAL MATCH (o:Organisation {id: d.organisation})
  UNWIND d.categories AS category
  WITH d.organisation AS organisation, o.name AS name, o.agency AS agency, d.purpose AS purpose,
       collect(DISTINCT category) AS categories, count(DISTINCT d) AS decisions,
       count(DISTINCT CASE WHEN d.mayExport THEN d END) AS exporting, toString(max(d.until)) AS until
  ORDER BY organisation, purpose
  RETURN collect({organisation: organisation, name: name, agency: agency, purpose: purpose, categories: categories,
                  decisions: decisions, exporting: exporting, until: until}) AS recipients
}
RETURN council, maps, closed, pastRetention, pastReview, lastRetention, functions, youngPeople, adults, adultsOfConcern, parents,
       assessments, consents, holds, recipients
