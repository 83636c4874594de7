// Everything on record about one person, for an answer to a request of access (P9.5): one row for each appearance. Whatever
// its cover, and restricted or not: what is held is held. What of it is given is decided by protocol/access.
// Parameters: ids (appearances)
UNWIND $ids AS wanted
MATCH (y:YoungPerson|Adult|AdultOfConcern {id: wanted})-[on:ON_MAP|RESTRICTED_ON]->(map:PeerMap)
WHERE map.id = coalesce(y.mapId, y.restrictedMapId) AND map.status <> 'IMPORTING'
WITH y, map, type(on) = 'RESTRICTED_ON' AS restricted
CALL (y, map) {
  MATCH (y)-[r:PEER|SUPPORTS|MEMBER_OF|FREQUENTS|GUARDS|INFLUENCES|HARMS|AFFILIATED_WITH]-(other)
  WHERE coalesce(r.mapId, r.restrictedMapId) = map.id
  WITH y, r, other ORDER BY type(r), r.id
  RETURN collect({type: type(r), outgoing: startNode(r) = y, values: r {.*},
                  other: other {.id, .label, .name, type: [l IN labels(other) WHERE l <> 'Revealing'][0]}}) AS ties
}
CALL (y, map) {
  MATCH (e:Risk|Strength|Intervention|InformationGap|SignificantEvent|Offence|SocialMediaPost|SocialCareRecord)-[r:POSED_BY|POSED_TO|ABOUT]->(y)
  WHERE coalesce(e.mapId, e.restrictedMapId) = map.id
  WITH y, e, collect(DISTINCT type(r)) AS via
  WITH y, e, via, [l IN labels(e) WHERE l <> 'Revealing'][0] AS type ORDER BY type, e.id
  RETURN collect({type: type, via: via, values: e {.*},
                  others: [(e)-[:POSED_BY|POSED_TO|ABOUT]->(o) WHERE o <> y |
                           o {.id, .label, .name, type: [l IN labels(o) WHERE l <> 'Revealing'][0]}]}) AS elements
}
WITH y, map, restricted, ties, elements,
     [y.id] + [t IN ties | t.values.id] + [e IN elements | e.values.id] AS elementIds
CALL (elementIds) {
  MATCH (s:Statement)
  WHERE s.elementId IN elementIds
  WITH s ORDER BY s.recordedAt, s.id
  RETURN collect(s {.elementId, .category, .source, .statedAs, .recordedAt, .relevance}) AS statements
}
CALL (y) {
  MATCH (n:Consent|Assessment|Notification|EventNotification|PersonMerge|CoverHold|UrgentAccess|SharingRequest|Contribution|ParentDisclosure|Rectification|RecipientTold|Restriction|Objection|LegalHold|Erasure)
  WHERE n.subjectId = y.id OR y.id IN n.subjectIds OR n.youngPersonId = y.id
  WITH n ORDER BY labels(n)[0], n.id
  RETURN collect({type: labels(n)[0], values: n {.*}}) AS records
}
CALL (y, map) {
  MATCH (d:SharingDecision {mapId: map.id})
  WHERE coalesce(d.subjectsAll, false) OR y.id IN d.subjectIds
  WITH d ORDER BY d.id
  RETURN collect(d {.id, .organisation, .purpose, .categories, .subjectsReason, .necessity, .conditions, .from, .until, .withdrawnOn}) AS decisions
}
CALL (y, map) {
  MATCH (y)<-[:APPEARS_AS]-(:Person)<-[tie:PARENT_OF]-(parent:ParentCarer)
  WHERE coalesce(tie.mapId, tie.restrictedMapId) = map.id
  WITH parent, tie ORDER BY parent.id
  RETURN collect(parent {.*, relationship: tie.relationship, parentalResponsibility: tie.parentalResponsibility,
                         livesWith: tie.livesWith, safeToContact: tie.safeToContact, doNotDisclose: tie.doNotDisclose}) AS parents
}
// Others on the map: what they are called, to be compared
CALL (y, map) {
  OPTIONAL MATCH (other:YoungPerson|Adult|AdultOfConcern)-[:ON_MAP|RESTRICTED_ON]->(map)
  WHERE other <> y
  OPTIONAL MATCH (y)<-[:APPEARS_AS]-(mine:Person)
  WITH other, mine
  WHERE mine IS NULL OR NOT EXISTS { (mine)-[:APPEARS_AS]->(other) }
  RETURN collect(DISTINCT other.name) AS names, collect(DISTINCT other.label) AS labels,
         reduce(found = [], list IN collect(coalesce(other.aliases, [])) | found + list) AS aliases
}
CALL (map) {
  MATCH (parent:ParentCarer)-[tie:PARENT_OF]->(:Person)
  WHERE coalesce(tie.mapId, tie.restrictedMapId) = map.id
  RETURN collect(DISTINCT parent.name) AS parentNames
}
// Texts about others in which they may be named: looked at closely by protocol/access
CALL (y, map, elementIds) {
  WITH elementIds, map,
       [word IN split(toLower(trim(coalesce(y.name, '') + ' ' + reduce(t = '', a IN coalesce(y.aliases, []) | t + ' ' + a))), ' ')
         WHERE size(word) > 1 | word] + [toLower(coalesce(y.label, y.id))] AS needles
  CALL (elementIds, map) {
    MATCH (n)-[:ON_MAP|RESTRICTED_ON]->(map)
    WHERE NOT n.id IN elementIds
    RETURN n.id AS id, [l IN labels(n) WHERE l <> 'Revealing'][0] AS type, properties(n) AS held
    UNION ALL
    MATCH (a)-[r:SUPPORTS|INFLUENCES|HARMS|AFFILIATED_WITH]->()
    WHERE coalesce(a.mapId, a.restrictedMapId) = map.id AND NOT r.id IN elementIds
    RETURN r.id AS id, type(r) AS type, properties(r) AS held
  }
  UNWIND [key IN ['description', 'whyOnMap', 'connectedHow', 'relevanceReason', 'views', 'concern', 'what', 'place', 'question',
                  'gathering', 'filledHow', 'changed', 'contributions', 'actions', 'attendees', 'summary', 'how', 'basis',
                  'allegation', 'disability'] WHERE held[key] IS NOT NULL] AS property
  WITH id, type, property, needles,
       CASE WHEN held[property] IS :: STRING NOT NULL THEN held[property]
            ELSE reduce(t = '', part IN held[property] | t + part + '\n') END AS text
  WHERE any(needle IN needles WHERE toLower(text) CONTAINS needle)
  WITH id, type, property, text ORDER BY type, id, property
  RETURN collect({id: id, type: type, property: property, text: text}) AS mentions
}
CALL (y) {
  OPTIONAL MATCH (y)<-[:APPEARS_AS]-(person:Person)
  RETURN head(collect(person.ref)) AS ref
}
RETURN y.id AS subjectId, [l IN labels(y) WHERE l IN ['YoungPerson', 'Adult', 'AdultOfConcern']][0] AS type, restricted,
       map.id AS mapId, y {.*} AS values, ref, ties, elements, statements, records, decisions, parents, mentions,
       map {.id, .title, .trigger, .statutoryFunction, .statutoryCitation, .status, .openedOn, .reviewDue, .retainUntil} AS map,
       {names: names + parentNames, aliases: aliases, labels: labels} AS others
ORDER BY mapId, subjectId
