// Whose data are contested or restricted on some maps (P9.5). src/rights/contested.rules.ts decides which of these the caller may know.
// A restriction that came with an objection counts once.
// Parameters: maps (ids)
CALL () {
  MATCH (o:Objection)
  WHERE o.mapId IN $maps AND o.status = 'OPEN' AND coalesce(o.identity, '') <> 'UNVERIFIED'
    AND coalesce(o.meanwhile, '') <> 'RESTRICTED'
  RETURN o.mapId AS mapId, o.subjectId AS subjectId, coalesce(o.meanwhile, 'UNDECIDED') AS state,
         toString(o.receivedOn) AS since, toString(o.decideBy) AS decideBy,
         o.meanwhileBy AS decidedBy, toString(o.meanwhileOn) AS decidedOn
  UNION ALL
  MATCH (r:Restriction)
  WHERE r.mapId IN $maps AND r.liftedOn IS NULL
  RETURN r.mapId AS mapId, r.subjectId AS subjectId, 'RESTRICTED' AS state,
         toString(r.restrictedOn) AS since, null AS decideBy, r.restrictedBy AS decidedBy, toString(r.restrictedOn) AS decidedOn
}
MATCH (p:YoungPerson|Adult|AdultOfConcern {id: subjectId})
RETURN mapId, subjectId, p:AdultOfConcern AS concern, state, since, decideBy, decidedBy, decidedOn,
       COLLECT { MATCH (v:RestrictionView {subjectId: subjectId, mapId: mapId}) WITH v ORDER BY v.givenAt DESC, v.id
                 RETURN toString(v.givenOn) }[0] AS viewGivenOn
ORDER BY mapId, subjectId, since, state
