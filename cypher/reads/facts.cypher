// The facts that decide one caller's view of one map (src/protocol/facts.ts). No verdict is made here.
// Starts from the caller's own grants: an unknown map and a foreign one cost the same (DESIGN section 4).
// elementCount: of what every grant shows by label. A count of all would tell, by the limit on cost, how much is hidden.
// A grant counts for the agency that the caller's organisation is of: a token that claims another one finds nothing.
// Parameters: mapId, today (YYYY-MM-DD), now (the instant of the request), organisation, agency, purpose,
//   practitioner (<issuer>#<subject>), council (boolean), elements (boolean: whether the operation reaches any; without them
//   the facts say null), everyElement (boolean: all of them, whatever the grants ask for)
CALL () {
  MATCH (d:SharingDecision {mapId: $mapId, organisation: $organisation, purpose: $purpose})
  WHERE NOT $council AND EXISTS { (:Organisation {id: $organisation, agency: $agency}) }
  RETURN collect(d {.id, .mapId, .organisation, .purpose, .categories, .subjectsAll, .subjectIds, .professionals,
                    from: toString(d.from), until: toString(d.until), withdrawnOn: toString(d.withdrawnOn)}) AS decisions
}
CALL () {
  MATCH (a:Allocation {practitioner: $practitioner, mapId: $mapId})
  WHERE $council
    AND NOT EXISTS { MATCH (o:Organisation {id: $organisation}) WHERE coalesce(o.agency, '') <> 'CFS' }
  RETURN collect(a {.id, .mapId, .youngPersonIds, from: toString(a.from), until: toString(a.until)}) AS allocations
}
CALL () {
  MATCH (u:UrgentAccess {practitioner: $practitioner, mapId: $mapId})
  WHERE $council AND u.until > $now
    AND NOT EXISTS { MATCH (o:Organisation {id: $organisation}) WHERE coalesce(o.agency, '') <> 'CFS' }
  RETURN collect(u {.id, .mapId, .until}) AS urgent
}
// The id comes out of the grants: the planner would look the map up first, and find or not find it. A grant that certainly
// counts no more reads nothing either: the time of the answer would tell that the map is there, and how large. Whether one
// that may count does is decided by protocol/opening.ts alone.
UNWIND CASE
  WHEN any(d IN decisions WHERE d.from <= $today AND $today < d.until AND coalesce($today < d.withdrawnOn, true)
             AND (size(coalesce(d.professionals, [])) = 0 OR $practitioner IN d.professionals))
    OR any(a IN allocations WHERE a.from <= $today AND coalesce($today < a.until, true))
    OR size(urgent) > 0
  THEN [$mapId] ELSE [] END AS granted
MATCH (map:PeerMap {id: granted})
WHERE map.status <> 'IMPORTING'
WITH map, decisions, allocations, urgent,
     $everyElement OR any(d IN decisions WHERE NOT coalesce(d.subjectsAll, false)) OR any(a IN allocations WHERE a.youngPersonIds IS NOT NULL) AS listsSubjects
CALL (map) {
  MATCH (a:Assessment {mapId: map.id})
  RETURN collect(a {.id, .subjectIds, .categories, .limbB, .typeOfIndividual, .purpose, .reasonWithoutConsent,
                    .substantialPublicInterest, .enactment, .atRiskNeeds, .atRiskHarm, .atRiskUnableToProtect,
                    from: toString(a.from), reviewOn: toString(a.reviewOn), until: toString(a.until),
                    withdrawnOn: toString(a.withdrawnOn),
                    protectedPeople: [(a)-[:PROTECTS]->(p) | p {.id, dateOfBirth: toString(p.dateOfBirth), .estimatedAge,
                                                               estimatedAgeOn: toString(p.estimatedAgeOn)}]}) AS assessments
}
CALL (map) {
  MATCH (c:Consent {mapId: map.id})
  RETURN collect(c {.id, .subjectId, .categories, from: toString(c.from), withdrawnOn: toString(c.withdrawnOn)}) AS consents
}
CALL () {
  MATCH (p:PolicyDocument)
  RETURN collect(p {.id, .version, from: toString(p.from), reviewBy: toString(p.reviewBy), until: toString(p.until)}) AS policyDocuments
}
CALL (map, listsSubjects) {
  CALL (map, listsSubjects) {
    MATCH (e:Revealing {mapId: map.id})
    WHERE $elements
    RETURN e
    UNION
    MATCH (e)-[:ON_MAP]->(map)
    WHERE $elements AND listsSubjects AND NOT e:YoungPerson AND NOT e:Adult AND NOT e:AdultOfConcern
    RETURN e
  }
  RETURN collect({
    id: e.id,
    reveals: coalesce(e.reveals, []),
    people: [(e)-[:ABOUT|POSED_BY|POSED_TO|FREQUENTS|GUARDS|MEMBER_OF|AFFILIATED_WITH]-(p:YoungPerson|Adult|AdultOfConcern) | p.id],
    veiled: [(e)-[t:FREQUENTS|GUARDS|POSED_BY|POSED_TO|AFFILIATED_WITH]-(p:YoungPerson|Adult|AdultOfConcern)
             WHERE p:AdultOfConcern OR t:AFFILIATED_WITH OR (e:Location AND coalesce(e.kind, 'RESIDENCE') = 'RESIDENCE') |
             {person: p.id,
              by: CASE WHEN p:AdultOfConcern OR t:AFFILIATED_WITH THEN ['HARMFUL_RELATIONSHIP'] ELSE [] END +
                  CASE WHEN e:Location AND coalesce(e.kind, 'RESIDENCE') = 'RESIDENCE' THEN ['ADDRESS'] ELSE [] END}],
    wide: EXISTS { (e)-[:ABOUT|POSED_BY|POSED_TO]->(:PeerGroup|Location) } OR EXISTS { (e)<-[:FREQUENTS]-(:PeerGroup) }
  }) AS elements
}
RETURN decisions, allocations, urgent, assessments, consents, policyDocuments,
       [(r)-[:RESTRICTED_ON]->(map) WHERE r:YoungPerson OR r:Adult OR r:AdultOfConcern | r.id] AS restricted,
       CASE WHEN $elements THEN elements END AS elements, map.status AS status,
       COUNT { (:YoungPerson|Adult|PeerGroup|Location)-[:ON_MAP]->(map) } AS elementCount
