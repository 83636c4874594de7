// Decisions to share and allocations that are in force on a day, and who is on their maps: for a comparison of rules, which counts
// them (P9.6). Whether any of them opens anything is decided by policy/opening.ts.
// Parameters: today (YYYY-MM-DD)
CALL () {
  MATCH (d:SharingDecision)
  WHERE toString(d.from) <= $today AND $today < toString(d.until) AND coalesce($today < toString(d.withdrawnOn), true)
  MATCH (o:Organisation {id: d.organisation})
  RETURN 'DECISION' AS kind, d.id AS id, d.mapId AS mapId, o.id AS organisation, o.agency AS agency, d.purpose AS purpose,
         coalesce(d.professionals, []) AS named
  UNION ALL
  MATCH (a:Allocation)
  WHERE toString(a.from) <= $today AND coalesce($today < toString(a.until), true)
  RETURN 'ALLOCATION' AS kind, a.id AS id, a.mapId AS mapId, null AS organisation, 'CFS' AS agency, null AS purpose,
         [a.practitioner] AS named
}
MATCH (map:PeerMap {id: mapId})
WHERE map.status <> 'IMPORTING'
RETURN kind, id, mapId, organisation, agency, purpose, named,
       COLLECT {
         MATCH (p:YoungPerson|Adult|AdultOfConcern {mapId: mapId})
         RETURN {id: p.id, concern: p:AdultOfConcern}
       } AS people
ORDER BY mapId, kind, id
