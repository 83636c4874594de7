// The facts that decide one caller's view of one map (src/policy/facts.ts). No verdict is made here.
// Starts from the caller's own grants: an unknown map and a foreign one cost the same.
// peopleCount: of those whom every grant shows by label. A count of all would tell, by the limit on cost, how much is hidden.
// A grant counts for the agency that the caller's organisation is of: a token that claims another one finds nothing.
// Parameters: mapId, today (YYYY-MM-DD), knownRules (SHA-256 of the set of rules that is parsed already, or null: of these the text is
//   left out, and listsAllBy counts while they are in force), now (the instant of the request), organisation, agency, purpose,
//   practitioner (<issuer>#<subject>), council (boolean), elements (boolean: whether the operation reaches any; without them
//   the facts say null), everyElement (boolean: all of them, whatever the grants ask for), listsAllBy (the category whose
//   grant for the whole map lists every group and place, or null: the caller may never have it)
CALL () {
  MATCH (d:SharingDecision {mapId: $mapId, organisation: $organisation, purpose: $purpose})
  WHERE NOT $council AND EXISTS { (:Organisation {id: $organisation, agency: $agency}) }
  RETURN collect(d {.id, .mapId, .organisation, .purpose, .categories, .subjectsAll, .subjectIds, .professionals, .mayExport,
                    .contested, .relevanceAsked, .conditions, .conditionsShown, from: toString(d.from), until: toString(d.until), withdrawnOn: toString(d.withdrawnOn)}) AS decisions
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
// that may count does is decided by policy/opening.ts alone.
UNWIND CASE
  WHEN any(d IN decisions WHERE d.from <= $today AND $today < d.until AND coalesce($today < d.withdrawnOn, true)
             AND (size(coalesce(d.professionals, [])) = 0 OR $practitioner IN d.professionals))
    OR any(a IN allocations WHERE a.from <= $today AND coalesce($today < a.until, true))
    OR size(urgent) > 0
  THEN [$mapId] ELSE [] END AS granted
MATCH (map:PeerMap {id: granted})
WHERE map.status <> 'IMPORTING'
// Who objects and is on the map, but for those who are restricted until that is decided (P9.5).
CALL (map) {
  MATCH (o:Objection {mapId: map.id})
  WHERE o.status = 'OPEN' AND coalesce(o.identity, '') <> 'UNVERIFIED' AND coalesce(o.meanwhile, '') <> 'RESTRICTED'
  RETURN collect({id: o.subjectId, concern: EXISTS { (:AdultOfConcern {id: o.subjectId}) }, objection: o.act, decided: o.meanwhile IS NOT NULL,
                  purposes: coalesce(o.purposes, []), organisations: coalesce(o.organisations, [])}) AS contested
}
// About whose relevance nobody has decided: asked where a decision to share counts on it (P1.3).
WITH map, decisions, allocations, urgent, contested,
     CASE WHEN $everyElement OR any(d IN decisions WHERE d.relevanceAsked)
       THEN COLLECT { MATCH (y:YoungPerson {mapId: map.id}) WHERE y.relevanceDecidedOn IS NULL RETURN y.id } ELSE [] END AS undecided
// The set of rules in force (P9.6): of those that have begun the last by its first day, and of one day the last that was adopted.
// One whose first day can't be read is not passed over.
CALL () {
  OPTIONAL MATCH (r:RuleSet)
  WHERE coalesce(r.from <= date($today), true)
  WITH r ORDER BY toString(r.from) DESC, r.version DESC LIMIT 1
  RETURN r {.version, .sha256, from: toString(r.from), text: CASE WHEN r.sha256 = $knownRules THEN null ELSE r.text END} AS rules
}
WITH map, decisions, allocations, urgent, contested, undecided, rules,
     $everyElement OR size(contested) > 0 OR size(undecided) > 0 OR any(d IN decisions WHERE NOT coalesce(d.subjectsAll, false)) OR any(a IN allocations WHERE a.youngPersonIds IS NOT NULL) AS listsSubjects,
     [(r)-[:RESTRICTED_ON]->(map) WHERE r:YoungPerson|Adult|AdultOfConcern | r.id] AS restricted
WITH *, NOT listsSubjects AND $listsAllBy IS NOT NULL AND coalesce(rules.sha256, '') = coalesce($knownRules, '') AND all(d IN decisions WHERE $listsAllBy IN d.categories) AS listsAll
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
  RETURN collect(c {.id, .subjectId, .categories, from: toString(c.from), until: toString(c.until),
                    withdrawnOn: toString(c.withdrawnOn)}) AS consents
}
CALL () {
  MATCH (p:PolicyDocument)
  RETURN collect(p {.id, .version, from: toString(p.from), reviewBy: toString(p.reviewBy), until: toString(p.until),
                    recordedAt: toString(p.recordedAt)}) AS policyDocuments
}
// What stands on the map by what joins it: groups, places, and what is about one of these or about an adult of concern. Of what
// somebody joins by a tie of no further category nothing more is asked; nor of groups and places where every grant lists all.
CALL (map, restricted, listsAll) {
  CALL (map, listsAll) {
    MATCH (e:PeerGroup {mapId: map.id})
    WHERE $elements AND NOT listsAll
    RETURN e
    UNION ALL
    MATCH (e:Location {mapId: map.id})
    WHERE $elements AND NOT listsAll
    RETURN e
    UNION ALL
    MATCH (e:Risk {mapId: map.id})
    WHERE $elements AND EXISTS { (e)-[:POSED_BY|POSED_TO]->(o:PeerGroup|Location|AdultOfConcern) WHERE o.mapId = map.id }
    RETURN e
    UNION ALL
    MATCH (e:Strength {mapId: map.id})
    WHERE $elements AND EXISTS { (e)-[:ABOUT]->(o:PeerGroup|Location) WHERE o.mapId = map.id }
    RETURN e
  }
  WITH map, restricted, e, e:Location AND coalesce(e.kind, 'RESIDENCE') = 'RESIDENCE' AS home
  WITH map, restricted, e, home, NOT home AND EXISTS {
    (e)-[t:MEMBER_OF|FREQUENTS|GUARDS|ABOUT|POSED_BY|POSED_TO]-(p:YoungPerson|Adult)
    WHERE t.mapId = map.id AND p.mapId = map.id AND (t.until IS NULL OR coalesce(t.since < t.until, true))
  } AS plainly
  RETURN collect({
    id: e.id,
    labelled: e:PeerGroup OR e:Location,
    recordedBy: e.recordedBy,
    claim: CASE WHEN e:Risk THEN coalesce(e.status, '') END,
    plainly: plainly,
    joins: CASE WHEN plainly THEN [] ELSE
      [(e)-[t:FREQUENTS|GUARDS|AFFILIATED_WITH|GROUP_TIE|ABOUT|POSED_BY|POSED_TO]-(o)
       WHERE t.mapId = map.id AND o.mapId = map.id AND coalesce(t.since < t.until, true)
         AND (NOT t:AFFILIATED_WITH OR t.subjectId = o.id AND NOT o:Adult)
         // No list shows what is told of a group or a place: a strength is listed by it, and lists nothing.
         AND (NOT t:ABOUT OR startNode(t) = e) |
       {to: o.id,
        person: o:YoungPerson|Adult|AdultOfConcern,
        by: CASE WHEN o:AdultOfConcern OR t:AFFILIATED_WITH THEN ['HARMFUL_RELATIONSHIP'] ELSE [] END +
            CASE WHEN t:GROUP_TIE OR o:Risk THEN ['RISK'] ELSE [] END +
            CASE WHEN t:FREQUENTS|GUARDS AND (home OR o:Location AND coalesce(o.kind, 'RESIDENCE') = 'RESIDENCE')
              THEN ['ADDRESS'] ELSE [] END,
        claim: CASE WHEN t:AFFILIATED_WITH THEN coalesce(t.status, '') END}] END,
    restricted: CASE WHEN plainly OR size(restricted) = 0 THEN false ELSE EXISTS { (e)-[t]-() WHERE t.restrictedMapId = map.id } END
  }) AS standing
}
CALL (map, listsSubjects) {
  CALL (map, listsSubjects) {
    MATCH (e:Revealing {mapId: map.id})
    WHERE $elements
    RETURN e
    UNION
    MATCH (e)-[:ON_MAP]->(map)
    WHERE $elements AND listsSubjects AND NOT e:YoungPerson|Adult|AdultOfConcern
    RETURN e
  }
  WITH e, e:Location AND coalesce(e.kind, 'RESIDENCE') = 'RESIDENCE' AS home
  RETURN collect({
    id: e.id,
    reveals: coalesce(e.reveals, []),
    posedBy: CASE WHEN e:Risk AND e:Revealing THEN [(e)-[:POSED_BY]->(o) | o.id] ELSE [] END,
    // An id alone: somebody joined by what everybody may know who knows of both.
    joins: [(e)-[t:ABOUT|POSED_BY|POSED_TO|FREQUENTS|GUARDS|MEMBER_OF|AFFILIATED_WITH]-(o:YoungPerson|Adult|AdultOfConcern|PeerGroup|Location)
            WHERE NOT (t:FREQUENTS AND o:Location) |
            CASE WHEN NOT home AND o:YoungPerson|Adult AND NOT t:AFFILIATED_WITH AND (t.until IS NULL OR coalesce(t.since < t.until, true))
              THEN o.id
              ELSE {to: o.id,
                    person: o:YoungPerson|Adult|AdultOfConcern,
                    by: CASE WHEN o:AdultOfConcern OR t:AFFILIATED_WITH THEN ['HARMFUL_RELATIONSHIP'] ELSE [] END +
                        CASE WHEN home THEN ['ADDRESS'] ELSE [] END,
                    claim: CASE WHEN t:AFFILIATED_WITH THEN coalesce(t.status, '') END,
                    ever: coalesce(t.since < t.until, true)} END]
  }) AS elements
}
RETURN decisions, allocations, urgent, rules, assessments, consents, policyDocuments, restricted, contested, undecided,
       CASE WHEN $elements THEN elements END AS elements, CASE WHEN $elements THEN standing END AS standing,
       CASE WHEN $elements AND listsAll THEN COLLECT { MATCH (e:PeerGroup|Location {mapId: map.id}) RETURN e.id } ELSE [] END AS unread,
       map.status AS status,
       COUNT { (:YoungPerson {mapId: map.id}) } + COUNT { (:Adult {mapId: map.id}) } AS peopleCount
