// To whom fields of people were disclosed (Art 15(1)(c), Art 19): organisations, never the practitioners in them.
// Parameters: subjects (ids), coordinates (or null for any field), before (a time, or null for any)
MATCH (r:SubjectRef)<-[:CONTAINS]-(:SubjectSet)<-[about:ABOUT_SET]-(d:Disclosure {kind: 'disclosure'})
WHERE r.id IN $subjects AND ($before IS NULL OR d.time < $before)
MATCH (c:CoordinateSet {hash: about.coordinates})
WHERE $coordinates IS NULL OR any(coordinate IN c.coordinates WHERE coordinate IN $coordinates)
RETURN d.organisation AS organisation, d.agency AS agency, d.purpose AS purpose, d.decisionId AS decisionId,
       d.mapId AS mapId, min(d.time) AS first, max(d.time) AS last, count(DISTINCT d) AS disclosures
ORDER BY organisation, purpose, decisionId, mapId
