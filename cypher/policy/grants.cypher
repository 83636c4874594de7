// The caller's own grants on all maps: for the index of maps. No verdict is made here.
// Parameters: today (YYYY-MM-DD), now (the instant of the request), knownRules (as in facts.cypher), organisation, agency, purpose, practitioner (<issuer>#<subject>), council (boolean)
CALL () {
  MATCH (d:SharingDecision {organisation: $organisation, purpose: $purpose})
  WHERE NOT $council AND EXISTS { (:Organisation {id: $organisation, agency: $agency}) }
    AND EXISTS { MATCH (map:PeerMap {id: d.mapId}) WHERE map.status <> 'IMPORTING' }
  RETURN collect(d {.id, .mapId, .organisation, .purpose, .categories, .subjectsAll, .subjectIds, .professionals, .mayExport,
                    from: toString(d.from), until: toString(d.until), withdrawnOn: toString(d.withdrawnOn)}) AS decisions
}
CALL () {
  MATCH (a:Allocation {practitioner: $practitioner})
  WHERE $council
    AND NOT EXISTS { MATCH (o:Organisation {id: $organisation}) WHERE coalesce(o.agency, '') <> 'CFS' }
    AND EXISTS { MATCH (map:PeerMap {id: a.mapId}) WHERE map.status <> 'IMPORTING' }
  RETURN collect(a {.id, .mapId, .youngPersonIds, from: toString(a.from), until: toString(a.until)}) AS allocations
}
CALL () {
  MATCH (u:UrgentAccess {practitioner: $practitioner})
  WHERE $council AND u.until > $now
    AND NOT EXISTS { MATCH (o:Organisation {id: $organisation}) WHERE coalesce(o.agency, '') <> 'CFS' }
    AND EXISTS { MATCH (map:PeerMap {id: u.mapId}) WHERE map.status <> 'IMPORTING' }
  RETURN collect(u {.id, .mapId, .until}) AS urgent
}
CALL () {
  OPTIONAL MATCH (r:RuleSet)
  WHERE coalesce(r.from <= date($today), true)
  WITH r ORDER BY toString(r.from) DESC, r.version DESC LIMIT 1
  RETURN r {.version, .sha256, from: toString(r.from), text: CASE WHEN r.sha256 = $knownRules THEN null ELSE r.text END} AS rules
}
RETURN decisions, allocations, urgent, rules
