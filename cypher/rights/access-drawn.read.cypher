// Everything drawn about one person, for the answer to an access request (P9.5): one row for each appearance, with or without
// cover and restricted or not, because all of it is held. src/rights/access decides what is given.
// Parameters: ids (appearances)
UNWIND $ids AS wanted
MATCH (y:YoungPerson|Adult|AdultOfConcern {id: wanted})-[on:ON_MAP|RESTRICTED_ON]->(map:PeerMap)
WHERE map.id = coalesce(y.mapId, y.restrictedMapId) AND map.status <> 'IMPORTING'
WITH y, map, type(on) = 'RESTRICTED_ON' AS restricted
CALL (y, map) {
  MATCH (y)-[r:ANY_TIE]-(other)
  WHERE coalesce(r.mapId, r.restrictedMapId) = map.id
  WITH y, r, other ORDER BY type(r), r.id
  RETURN collect({type: type(r), outgoing: startNode(r) = y, values: r {.*},
                  other: other {.id, .label, .name, type: [l IN labels(other) WHERE l <> 'Revealing'][0]}}) AS ties
}
CALL (y, map) {
  MATCH (e:ANY_JOINED)-[r:POSED_BY|POSED_TO|ABOUT]->(y)
  WHERE coalesce(e.mapId, e.restrictedMapId) = map.id
  WITH y, e, collect(DISTINCT type(r)) AS via
  WITH y, e, via, [l IN labels(e) WHERE l <> 'Revealing'][0] AS type ORDER BY type, e.id
  RETURN collect({type: type, via: via, values: e {.*},
                  others: [(e)-[:POSED_BY|POSED_TO|ABOUT]->(o) WHERE o <> y |
                           o {.id, .label, .name, type: [l IN labels(o) WHERE l <> 'Revealing'][0]}]}) AS elements
}
CALL (y) {
  OPTIONAL MATCH (y)<-[:APPEARS_AS]-(person:Person)
  RETURN head(collect(person {
    ref: reduce(refs = person.ref, former IN coalesce(person.formerRefs, []) | refs + ', ' + former),
    .monitoringNoticeOn, .monitoringNoticeHow, .monitoringNoticeEndedOn
  })) AS person
}
RETURN y.id AS subjectId, [l IN labels(y) WHERE l IN ['YoungPerson', 'Adult', 'AdultOfConcern']][0] AS type, restricted,
       map.id AS mapId, y {.*} AS values, coalesce(person, {}) AS person, ties, elements,
       map {.id, .title, .trigger, .statutoryFunction, .statutoryCitation, .status, .openedOn, .reviewDue, .retainUntil} AS map
ORDER BY mapId, subjectId
