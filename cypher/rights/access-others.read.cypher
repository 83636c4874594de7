// The names of everybody else on the maps of one person, and texts about them that may name the person, for the answer to an
// access request (P9.5): one row for each appearance. src/rights/access compares the names; only the officer sees the texts.
// Parameters: subjects [{subjectId, mapId, elementIds (of the person, their ties and elements)}]
UNWIND $subjects AS subject
MATCH (y:YoungPerson|Adult|AdultOfConcern {id: subject.subjectId})
MATCH (map:PeerMap {id: subject.mapId})
WITH y, map, subject.elementIds AS elementIds
CALL (y, map) {
  MATCH (other:YoungPerson|Adult|AdultOfConcern)-[:ON_MAP|RESTRICTED_ON]->(map)
  WHERE other <> y AND NOT EXISTS { (y)<-[:APPEARS_AS]-(:Person)-[:APPEARS_AS]->(other) }
  RETURN collect(DISTINCT other.name) AS names, collect(DISTINCT other.label) AS labels,
         reduce(found = [], list IN collect(coalesce(other.aliases, [])) | found + list) AS aliases
}
CALL (map) {
  MATCH (parent:ParentCarer)-[tie:PARENT_OF]->(:Person)-[:APPEARS_AS]->()-[:ON_MAP|RESTRICTED_ON]->(map)
  WHERE coalesce(tie.mapId, tie.restrictedMapId) = map.id
  RETURN collect(DISTINCT parent.name) AS parentNames
}
CALL (y, map, elementIds) {
  WITH elementIds, map,
       [word IN split(toLower(trim(coalesce(y.name, '') + ' ' + reduce(t = '', a IN coalesce(y.aliases, []) | t + ' ' + a))), ' ')
         WHERE size(word) > 1 | word] + [toLower(coalesce(y.label, y.id))] AS needles
  CALL (elementIds, map) {
    MATCH (n)-[:ON_MAP|RESTRICTED_ON]->(map)
    WHERE NOT n.id IN elementIds
    RETURN n.id AS id, [l IN labels(n) WHERE l <> 'Revealing'][0] AS type, properties(n) AS held
    UNION ALL
    MATCH (a)-[:ON_MAP|RESTRICTED_ON]->(map)
    MATCH (a)-[r:ANY_TIE]->()
    WHERE NOT r.id IN elementIds
    RETURN r.id AS id, type(r) AS type, properties(r) AS held
  }
  UNWIND [key IN ['description', 'whyOnMap', 'connectedHow', 'relevanceReason', 'relevanceHighRisk', 'views', 'concern', 'what', 'place', 'question',
                  'gathering', 'filledHow', 'changed', 'contributions', 'actions', 'attendees', 'summary', 'how', 'basis',
                  'allegation', 'disability', 'subjectStatement'] WHERE held[key] IS NOT NULL] AS property
  WITH id, type, property, needles,
       CASE WHEN held[property] IS :: STRING NOT NULL THEN held[property]
            ELSE reduce(t = '', part IN held[property] | t + part + '\n') END AS text
  WHERE any(needle IN needles WHERE toLower(text) CONTAINS needle)
  WITH id, type, property, text ORDER BY type, id, property
  RETURN collect({id: id, type: type, property: property, text: text}) AS mentions
}
RETURN y.id AS subjectId, mentions, {names: names + parentNames, aliases: aliases, labels: labels} AS others
