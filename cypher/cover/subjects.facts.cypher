// Of those whom an assessment is about: names, which are only compared, and what they consented to (P8.2, P8.6).
// Parameters: mapId, ids
CALL () {
  UNWIND $ids AS wanted
  MATCH (p:YoungPerson|Adult|AdultOfConcern {id: wanted})
  WHERE p.mapId = $mapId
  RETURN collect({id: p.id, names: [name IN [p.name] + coalesce(p.aliases, []) WHERE name IS NOT NULL]}) AS named
}
CALL () {
  MATCH (c:Consent {mapId: $mapId})
  WHERE c.subjectId IN $ids
  RETURN collect(c {.id, .subjectId, .categories, from: toString(c.from), until: toString(c.until),
                    withdrawnOn: toString(c.withdrawnOn)}) AS consents
}
RETURN named, consents
