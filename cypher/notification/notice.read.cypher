// What a notice about one young person is made of (P6.4). Values only of what is open to the caller about them; names of
// others are compared, never shown.
// Parameters: mapId, youngPersonId, fields and texts (names of properties that are open), owned (labels that are open),
//   harmful (boolean: whether harmful relationships are open), statements (categories that are open), offenceStatuses,
//   claimStatuses, today
MATCH (young:YoungPerson {id: $youngPersonId})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE young.mapId = $mapId
CALL (young) {
  OPTIONAL MATCH (risk:Risk {mapId: $mapId})-[:POSED_TO]->(young)
  WHERE risk.status IN $claimStatuses
  WITH DISTINCT risk ORDER BY risk.id
  RETURN collect(risk {.id, .kind, .seriousness, .source, described: risk.description IS NOT NULL,
                       reveals: coalesce(risk.reveals, [])}) AS risks
}
CALL (young) {
  MATCH (s:Statement {mapId: $mapId, elementId: young.id})
  WHERE s.category IN $statements AND s.replacedAt IS NULL
  RETURN collect(DISTINCT s.source) AS stated
}
CALL () {
  MATCH (d:SharingDecision {mapId: $mapId})
  WHERE d.withdrawnOn IS NULL OR d.from < d.withdrawnOn
  WITH d.organisation AS id,
       collect(coalesce(d.subjectsAll, false) OR $youngPersonId IN coalesce(d.subjectIds, [])) AS covering
  OPTIONAL MATCH (o:Organisation {id: id})
  RETURN collect({id: id, name: o.name, reveals: o.reveals, covers: true IN covering}) AS recipients
}
CALL (young, map) {
  // Somebody restricted too: what is written about this person may name them (P9.5).
  MATCH (other:YoungPerson|Adult|AdultOfConcern)-[:ON_MAP|RESTRICTED_ON]->(map)
  WHERE other <> young
  OPTIONAL MATCH (other)<-[:APPEARS_AS]-(:Person)<-[tie:PARENT_OF {mapId: map.id}]-(theirs:ParentCarer)
  WHERE coalesce(tie.youngPersonId, other.id) = other.id
  WITH other, collect(theirs.name) AS parents
  UNWIND [other.name] + coalesce(other.aliases, []) + parents AS name
  RETURN collect(DISTINCT name) AS others, collect(DISTINCT other.label) AS labels
}
CALL (young) {
  MATCH (young)<-[:APPEARS_AS]-(:Person)<-[tie:PARENT_OF {mapId: young.mapId}]-(parent:ParentCarer)
  WHERE coalesce(tie.youngPersonId, young.id) = young.id
  RETURN collect(DISTINCT parent.name) AS parents
}
CALL () {
  MATCH (o:Organisation)
  RETURN collect(o {.id, .name, .reveals}) AS organisations
}
RETURN [field IN $fields WHERE young[field] IS NOT NULL |
         {field: field, values: CASE field WHEN 'aliases' THEN young.aliases ELSE [toString(young[field])] END}] AS values,
       [field IN $texts WHERE young[field] IS NOT NULL | 'YoungPerson.' + field] +
       CASE WHEN 'Offence' IN $owned AND EXISTS {
         MATCH (o:Offence {mapId: $mapId})-[:ABOUT]->(young) WHERE o.status IN $offenceStatuses AND NOT coalesce(o.spent, true)
           AND (o.spentOn IS NULL OR o.spentOn > date($today))
       } THEN ['Offence.what'] ELSE [] END +
       CASE WHEN 'SocialMediaPost' IN $owned AND EXISTS { (:SocialMediaPost {mapId: $mapId})-[:ABOUT]->(young) }
         THEN ['SocialMediaPost.summary'] ELSE [] END +
       CASE WHEN 'SocialCareRecord' IN $owned AND EXISTS { (:SocialCareRecord {mapId: $mapId})-[:ABOUT]->(young) }
         THEN ['SocialCareRecord.summary'] ELSE [] END +
       CASE WHEN $harmful AND EXISTS { MATCH (young)-[h:HARMS]->() WHERE h.mapId = $mapId AND h.status IN $claimStatuses }
         THEN ['PeerMap.harmTies'] ELSE [] END +
       CASE WHEN $harmful AND EXISTS { MATCH (young)-[a:AFFILIATED_WITH]->() WHERE a.mapId = $mapId AND a.status IN $claimStatuses }
         THEN ['PeerMap.affiliationTies'] ELSE [] END AS texts,
       risks, young.source AS source, stated, recipients, others + parents AS others, labels, organisations,
       toString(map.retainUntil) AS retainUntil, map.statutoryFunction AS statutoryFunction
