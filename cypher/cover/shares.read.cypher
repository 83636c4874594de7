// Decisions to share a map, each with the kind of its organisation: to preview what an assessment would open (P8).
// Parameters: mapId
MATCH (d:SharingDecision)-[:SHARES]->(:PeerMap {id: $mapId})
MATCH (o:Organisation {id: d.organisation})
WHERE d.mapId = $mapId AND o.agency IS NOT NULL
WITH d, o ORDER BY d.id
RETURN o.agency AS agency, d.id AS id, d.organisation AS organisation, d.purpose AS purpose, d.categories AS categories,
       coalesce(d.subjectsAll, false) AS subjectsAll, coalesce(d.subjectIds, []) AS subjectIds,
       coalesce(d.mayExport, false) AS mayExport, coalesce(d.contested, []) AS contested,
       coalesce(d.relevanceAsked, false) AS relevanceAsked,
       toString(d.from) AS from, toString(d.until) AS until, toString(d.withdrawnOn) AS withdrawnOn
