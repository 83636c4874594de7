// Values on a map that need cover (P8), with subject and kind, never the value. cover/cover-lapsed.rules.ts decides whether one
// has cover and who may know of it. The subject of what a group or a place reveals is the group or the place.
// Parameters: mapId, texts (categories that need cover)
CALL () {
  MATCH (p:YoungPerson|Adult|AdultOfConcern)
  WHERE p.mapId = $mapId
  UNWIND [['ETHNICITY', p.ethnicity], ['SEXUALITY', p.sexuality], ['DISABILITY', p.disability]] AS value
  WITH p, value
  WHERE value[1] IS NOT NULL
  RETURN p.id AS subjectId, value[0] AS category, 'FIELD' AS kind, null AS elementId, [p] AS people
  UNION ALL
  MATCH (p:AdultOfConcern)
  WHERE p.mapId = $mapId
  RETURN p.id AS subjectId, 'HARMFUL_RELATIONSHIP' AS category, 'ADULT_OF_CONCERN' AS kind, null AS elementId, [p] AS people
  UNION ALL
  MATCH (p:YoungPerson|AdultOfConcern)-[r:HARMS|AFFILIATED_WITH]->(b)
  WHERE p.mapId = $mapId AND r.mapId = $mapId
  UNWIND CASE WHEN r.allegation IS NULL AND NOT 'CRIMINAL_OFFENCE' IN coalesce(r.statementReveals, []) THEN ['HARMFUL_RELATIONSHIP'] ELSE ['HARMFUL_RELATIONSHIP', 'CRIMINAL_OFFENCE'] END AS category
  RETURN p.id AS subjectId, category,
         CASE category WHEN 'CRIMINAL_OFFENCE' THEN 'ALLEGATION' ELSE 'RELATIONSHIP' END AS kind, r.id AS elementId,
         CASE WHEN b:PeerGroup THEN [p] ELSE [p, b] END AS people
  UNION ALL
  MATCH (o:Offence)-[:ABOUT]->(p:YoungPerson|Adult|AdultOfConcern)
  WHERE o.mapId = $mapId AND p.mapId = $mapId
  RETURN p.id AS subjectId, 'CRIMINAL_OFFENCE' AS category, 'OFFENCE' AS kind, o.id AS elementId, [p] AS people
  UNION ALL
  MATCH (p:YoungPerson)-[r:PEER]-(b:YoungPerson)
  WHERE p.mapId = $mapId AND r.mapId = $mapId AND r.intimate IS NOT NULL
  RETURN p.id AS subjectId, 'SEXUALITY' AS category, 'INTIMATE' AS kind, r.id AS elementId, [p, b] AS people
  UNION ALL
  MATCH (e:Revealing)
  WHERE e.mapId = $mapId AND NOT e:PeerGroup AND NOT e:Location
  WITH e, COLLECT { MATCH (e)-[:ABOUT|POSED_BY|POSED_TO]->(p:YoungPerson|Adult|AdultOfConcern) RETURN DISTINCT p } AS people,
       EXISTS { (e)-[:ABOUT|POSED_BY|POSED_TO]->(:PeerGroup|Location) } AS wide
  UNWIND [one IN e.reveals WHERE one IN $texts] AS category
  UNWIND people AS p
  WITH e, people, wide, category, p
  // A restricted person closes what they share with others, and is not named there (P9.5).
  WHERE p.mapId = $mapId
  RETURN p.id AS subjectId, category, CASE WHEN size(people) = 1 AND NOT wide THEN 'TEXT' ELSE 'SHARED_TEXT' END AS kind,
         e.id AS elementId, people
}
RETURN subjectId, category, kind, elementId, [p IN people | p.id] AS people,
       [p IN people WHERE p:AdultOfConcern | p.id] AS concerns
