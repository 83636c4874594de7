// The recipients of fields of people (Art 15(1)(c), Art 19): organisations, never the practitioners in them.
// Parameters: subjects (ids), coordinates (or null for any field), before (a time, or null for any)
// From the people to the entries, whatever the planner thinks of how many there are of each.
MATCH (r:SubjectRef)
WHERE r.id IN $subjects
WITH r
MATCH (r)<-[:CONTAINS]-(set)
WITH DISTINCT set
MATCH (set)<-[about:ABOUT_SET]-(d)
WITH about, d
WHERE d.kind = 'disclosure' AND ($before IS NULL OR d.time < $before)
MATCH (c:CoordinateSet {hash: about.coordinates})
WHERE $coordinates IS NULL OR any(coordinate IN c.coordinates WHERE coordinate IN $coordinates)
RETURN d.organisation AS organisation, d.agency AS agency, d.purpose AS purpose, d.decisionId AS decisionId,
       d.mapId AS mapId, min(d.time) AS first, max(d.time) AS last, count(DISTINCT d) AS disclosures
ORDER BY organisation, purpose, decisionId, mapId
