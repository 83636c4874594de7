// Everything in the graph that breaks the model of cypher/README.md, one row for each. Ids only, never a value.
// Each branch is one check; what it means is in src/graph/check.ts. No day is needed: nothing here depends on today.
// Parameters: table ['PEER YoungPerson YoungPerson', ...], types [every type in it], presets [{kind, category, posedByPerson}]
//   (of kinds of risk)

// Both ends and the edge are on one map
MATCH (a)-[r:ANY_EDGE]->(b)
WITH a, r, b, coalesce(r.mapId, r.restrictedMapId) AS mapId
WHERE NOT a:DisposedElement AND NOT coalesce(coalesce(a.mapId, a.restrictedMapId) = mapId AND coalesce(b.mapId, b.restrictedMapId) = mapId, false)
RETURN 'edge-crosses-maps' AS check, coalesce(a.mapId, b.mapId, mapId) AS mapId, [r.id, a.id, b.id] AS ids
UNION ALL
MATCH (s:Assessment)-[:PROTECTS]->(p)
WHERE NOT coalesce(s.mapId = coalesce(p.mapId, p.restrictedMapId), false)
RETURN 'edge-crosses-maps' AS check, s.mapId AS mapId, [s.id, p.id] AS ids
UNION ALL
MATCH (s)-[:ACTING]->(c)
WHERE NOT coalesce(s:Assessment AND c:ParentCarer AND s.limbB = 'AT_RISK', false)
RETURN 'acting-not-at-risk' AS check, s.mapId AS mapId, [s.id, c.id] AS ids
UNION ALL
MATCH (d:SharingDecision)-[:SHARES]->(m)
WHERE NOT coalesce(d.mapId = m.id, false)
RETURN 'edge-crosses-maps' AS check, d.mapId AS mapId, [d.id, m.id] AS ids
UNION ALL
MATCH (n)-[:ON_MAP]->(m)
WHERE NOT coalesce(n.mapId = m.id AND m:PeerMap, false)
RETURN 'on-another-map' AS check, n.mapId AS mapId, [n.id, m.id] AS ids
UNION ALL
MATCH (n:ANY_NODE)
WHERE COUNT { (n)-[:ON_MAP|RESTRICTED_ON]->() } <> 1
RETURN 'not-on-one-map' AS check, coalesce(n.mapId, n.restrictedMapId) AS mapId, [n.id] AS ids

// What is restricted (P9.5) is moved as a whole: nodes, and exactly the ties that have one of them at an end
UNION ALL
MATCH (n)-[:RESTRICTED_ON]->(m)
WHERE n.mapId IS NOT NULL OR NOT coalesce(n.restrictedMapId = m.id AND m:PeerMap, false)
RETURN 'half-restricted' AS check, m.id AS mapId, [n.id] AS ids
UNION ALL
MATCH (n)-[:ON_MAP]->(m)
WHERE n.restrictedMapId IS NOT NULL
RETURN 'half-restricted' AS check, m.id AS mapId, [n.id] AS ids
UNION ALL
MATCH (a)-[r:ANY_EDGE]->(b)
WITH a, r, b, a.restrictedMapId IS NOT NULL OR b.restrictedMapId IS NOT NULL AS moved
// An edge without a map counts as crossing maps.
WHERE coalesce(r.mapId, r.restrictedMapId) IS NOT NULL AND NOT a:DisposedElement
  AND ((r.restrictedMapId IS NOT NULL) <> moved OR (r.mapId IS NULL) <> moved)
RETURN 'half-restricted' AS check, coalesce(r.mapId, r.restrictedMapId) AS mapId, [r.id, a.id, b.id] AS ids
UNION ALL
MATCH (e)-[:RESTRICTED_ON]->(m)
WHERE NOT e:YoungPerson AND NOT e:Adult AND NOT e:AdultOfConcern AND NOT e:Location
  AND EXISTS { MATCH (e)-[:ABOUT|POSED_BY|POSED_TO]->(end) WHERE end.mapId IS NOT NULL }
RETURN 'half-restricted' AS check, m.id AS mapId, [e.id] AS ids
UNION ALL
MATCH (e)-[:ABOUT|POSED_BY|POSED_TO]->(gone)
WHERE gone.restrictedMapId IS NOT NULL AND e.mapId IS NOT NULL
  AND NOT EXISTS { MATCH (e)-[:ABOUT|POSED_BY|POSED_TO]->(end) WHERE end.mapId IS NOT NULL }
WITH DISTINCT e
RETURN 'half-restricted' AS check, e.mapId AS mapId, [e.id] AS ids
UNION ALL
MATCH (gone)-[:ANY_VISIT]->(home:Location)
WHERE gone.restrictedMapId IS NOT NULL AND home.mapId IS NOT NULL AND coalesce(home.kind, 'RESIDENCE') = 'RESIDENCE'
  AND NOT EXISTS { MATCH (home)<-[:ANY_VISIT]-(other) WHERE other.mapId IS NOT NULL }
WITH DISTINCT home
RETURN 'half-restricted' AS check, home.mapId AS mapId, [home.id] AS ids
UNION ALL
MATCH (p:YoungPerson|Adult|AdultOfConcern)
WHERE (p.restrictedMapId IS NOT NULL) <> EXISTS { MATCH (r:Restriction {subjectId: p.id}) WHERE r.liftedOn IS NULL }
RETURN 'restricted-for-nothing' AS check, coalesce(p.mapId, p.restrictedMapId) AS mapId, [p.id] AS ids

// An edge joins what the table lets it join
UNION ALL
MATCH (a)-[r:ANY_EDGE]->(b)
WHERE NOT a:DisposedElement AND none(one IN labels(a) WHERE any(other IN labels(b) WHERE type(r) + ' ' + one + ' ' + other IN $table))
RETURN 'edge-not-in-the-table' AS check, coalesce(a.mapId, b.mapId, r.mapId) AS mapId, [r.id, a.id, b.id] AS ids
UNION ALL
MATCH (n)-[r]->(o)
WHERE n.mapId IS NOT NULL AND o.mapId IS NOT NULL AND NOT type(r) IN $types AND EXISTS { (n)-[:ON_MAP]->() }
  AND EXISTS { (o)-[:ON_MAP]->() }
RETURN 'edge-not-in-the-table' AS check, n.mapId AS mapId, [r.id, n.id, o.id] AS ids
UNION ALL
MATCH (n)-[:ON_MAP]->(m)
WHERE NOT n:YoungPerson AND NOT n:Adult AND NOT n:AdultOfConcern AND NOT n:PeerGroup AND NOT n:Location AND NOT n:Risk
  AND NOT n:Strength AND NOT n:Offence AND NOT n:SocialMediaPost AND NOT n:SocialCareRecord AND NOT n:SignificantEvent
  AND NOT n:Intervention AND NOT n:InformationGap AND NOT n:Review AND NOT n:Meeting
RETURN 'edge-not-in-the-table' AS check, n.mapId AS mapId, [n.id, m.id] AS ids
UNION ALL
MATCH (a)-[r:ANY_EDGE]->(b)
WITH r.id AS id, collect(r.mapId)[0] AS mapId, count(*) AS times, collect(a.id)[0] AS start
WHERE id IS NULL OR times > 1
RETURN 'edge-id' AS check, mapId, [id, start] AS ids

// What an edge or a node must say
UNION ALL
MATCH (a)-[r:HARMS|AFFILIATED_WITH]->()
WHERE NOT a:DisposedElement AND NOT coalesce(r.subjectId = a.id, false)
RETURN 'harm-of-another' AS check, r.mapId AS mapId, [r.id, a.id] AS ids
UNION ALL
MATCH (a)-[r:HARMS|AFFILIATED_WITH]->()
WHERE r.status IS NULL
RETURN 'claim-without-status' AS check, r.mapId AS mapId, [r.id] AS ids
UNION ALL
MATCH (n:Risk)
WHERE n.status IS NULL
RETURN 'claim-without-status' AS check, n.mapId AS mapId, [n.id] AS ids
UNION ALL
MATCH (a)-[r:PEER]->(a)
RETURN 'peer-of-self' AS check, r.mapId AS mapId, [r.id, a.id] AS ids
UNION ALL
MATCH (n:Offence|SocialMediaPost|SocialCareRecord)
WHERE COUNT { (n)-[:ABOUT]->() } <> 1
RETURN 'not-about-one-person' AS check, n.mapId AS mapId, [n.id] AS ids
UNION ALL
MATCH (n:Offence)
WHERE n.spent IS NULL
RETURN 'offence-without-spent' AS check, n.mapId AS mapId, [n.id] AS ids
UNION ALL
MATCH (n:Risk)
WHERE NOT EXISTS { (n)-[:POSED_BY|POSED_TO]->() }
RETURN 'risk-of-nobody' AS check, n.mapId AS mapId, [n.id] AS ids
UNION ALL
MATCH (n:Location {kind: 'RESIDENCE'})
WHERE n.name IS NOT NULL
RETURN 'residence-with-name' AS check, n.mapId AS mapId, [n.id] AS ids
UNION ALL
MATCH (n:PeerGroup)
WHERE EXISTS { ()-[:MEMBER_OF]->(n) } AND EXISTS { ()-[:AFFILIATED_WITH]->(n) }
RETURN 'group-with-both' AS check, n.mapId AS mapId, [n.id] AS ids
UNION ALL
MATCH (n)
// Beside an element: an organisation, by its name, and an exemption, by its reasoning.
WHERE NOT n:Organisation AND NOT n:Notification AND (n:Revealing) <> (coalesce(size(n.reveals), 0) > 0)
RETURN 'reveals-and-label' AS check, n.mapId AS mapId, [n.id] AS ids
UNION ALL
MATCH (n:Risk)
WHERE any(preset IN $presets WHERE preset.kind = n.kind AND NOT preset.category IN coalesce(n.reveals, [])
                               AND (NOT preset.posedByPerson OR EXISTS { (n)-[:POSED_BY]->(:YoungPerson|Adult|AdultOfConcern) }))
RETURN 'risk-without-preset' AS check, n.mapId AS mapId, [n.id] AS ids

// Two decisions for one map, organisation and purpose are in force on one day
UNION ALL
MATCH (one:SharingDecision)
MATCH (other:SharingDecision {mapId: one.mapId, organisation: one.organisation, purpose: one.purpose})
WHERE one.id < other.id
WITH one, other,
     CASE WHEN one.withdrawnOn < one.until THEN one.withdrawnOn ELSE one.until END AS oneEnd,
     CASE WHEN other.withdrawnOn < other.until THEN other.withdrawnOn ELSE other.until END AS otherEnd
WHERE one.from < oneEnd AND other.from < otherEnd AND one.from < otherEnd AND other.from < oneEnd
RETURN 'two-decisions' AS check, one.mapId AS mapId, [one.id, other.id] AS ids

// An agreement or an impact assessment that could never be in force
UNION ALL
MATCH (n:SharingAgreement|ImpactAssessment)
WHERE NOT coalesce(n.from < n.reviewBy, false) OR n.until <= n.from
RETURN 'record-without-days' AS check, null AS mapId, [n.id] AS ids

// Who somebody is: one person off the map, each case reference of one person, a former one too
UNION ALL
MATCH (y:YoungPerson)
WHERE COUNT { (:Person)-[:APPEARS_AS]->(y) } > 1
RETURN 'person-of-two' AS check, y.mapId AS mapId, [y.id] AS ids
UNION ALL
MATCH (m:SeveralRefs)
MATCH (p:Person)
WHERE p <> m AND (p.refKey IN m.formerKeys OR (p:SeveralRefs AND p.id > m.id AND any(key IN p.formerKeys WHERE key IN m.formerKeys)))
RETURN 'reference-of-two' AS check, null AS mapId, [m.id, p.id] AS ids
UNION ALL
MATCH (p:Person|SeveralRefs)
WHERE (p:SeveralRefs) <> (coalesce(size(p.formerRefs), 0) > 0)
RETURN 'references-and-label' AS check, null AS mapId, [p.id] AS ids
UNION ALL
MATCH (p:Person)
WHERE p.ref IS NOT NULL AND p.refKey IS NULL AND NOT p:ReferenceToDecide
RETURN 'reference-without-form' AS check, null AS mapId, [p.id] AS ids
UNION ALL
MATCH (p:ReferenceToDecide)
RETURN 'reference-to-decide' AS check, null AS mapId, [p.id] AS ids

// A decision whose recipient is not recorded as an organisation of a partner: it opens nothing
UNION ALL
MATCH (d:SharingDecision)
WHERE NOT EXISTS { MATCH (o:Organisation {id: d.organisation}) WHERE o.agency <> 'CFS' }
RETURN 'decision-for-nobody' AS check, d.mapId AS mapId, [d.id, d.organisation] AS ids

// A map that was disposed of, and of which something is left
UNION ALL
MATCH (d:Disposal {unfinished: true})
RETURN 'disposal-unfinished' AS check, d.mapId AS mapId, [d.id] AS ids
UNION ALL
MATCH (n:DisposedElement)
WHERE NOT EXISTS { MATCH (:Disposal {mapId: n.disposedFrom, unfinished: true}) }
RETURN DISTINCT 'disposal-unfinished' AS check, n.disposedFrom AS mapId, [null] AS ids

// A map of an import that has not ended
UNION ALL
MATCH (m:PeerMap {status: 'IMPORTING'})
OPTIONAL MATCH (i:Import {status: 'RUNNING'})
WHERE m.id IN i.mapIds
RETURN 'import-unfinished' AS check, m.id AS mapId, [i.id] AS ids

// A value that needs cover and that no assessment or consent names, whether that holds today or not
UNION ALL
CALL () {
  MATCH (p:YoungPerson|Adult|AdultOfConcern)
  UNWIND [['ETHNICITY', p.ethnicity], ['SEXUALITY', p.sexuality], ['DISABILITY', p.disability]] AS value
  WITH p, value
  WHERE value[1] IS NOT NULL
  RETURN p, value[0] AS category
  UNION
  MATCH (p)-[:HARMS|AFFILIATED_WITH]->()
  RETURN p, 'HARMFUL_RELATIONSHIP' AS category
  UNION
  MATCH (p:AdultOfConcern)
  RETURN p, 'HARMFUL_RELATIONSHIP' AS category
  UNION
  MATCH (p)-[r:HARMS|AFFILIATED_WITH]->()
  WHERE r.allegation IS NOT NULL OR 'CRIMINAL_OFFENCE' IN r.statementReveals
  RETURN p, 'CRIMINAL_OFFENCE' AS category
  UNION
  MATCH (:Offence)-[:ABOUT]->(p)
  RETURN p, 'CRIMINAL_OFFENCE' AS category
  UNION
  MATCH (p)-[r:PEER]-()
  WHERE r.intimate IS NOT NULL
  RETURN p, 'SEXUALITY' AS category
}
WITH p, category
WHERE NOT p:DisposedElement AND NOT EXISTS { MATCH (s:Assessment) WHERE s.mapId = coalesce(p.mapId, p.restrictedMapId) AND p.id IN s.subjectIds AND category IN s.categories }
  AND NOT EXISTS { MATCH (c:Consent) WHERE c.mapId = coalesce(p.mapId, p.restrictedMapId) AND c.subjectId = p.id AND category IN c.categories }
RETURN 'value-without-cover' AS check, p.mapId AS mapId, [p.id] AS ids
