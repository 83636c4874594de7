// question: Who could be asked to stand by this young person?
// clause: P2.3
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; person ID!: Id of the young person of the map whose support is listed; asOf Date! = today;
//   without [ID!]! = []; limit Int! = 20
// columns: id ID!: Id of the adult or young person who supports; label String!: What the adult or young person who
//   supports is called on the map; kind String!: Whether it is an ADULT or a YOUNG_PERSON; steps Int!: 1 where they
//   support directly, 2 where they support somebody who does; through [ID!]!: Ids of those over whom support in two
//   steps leads
// reads: MAP
// about: PEOPLE
// algorithm: breadth first, two steps, over support and over protective ties that both say
// read it: Safety first: ask the young person before anybody on the list, and the young person who is on it, too
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude; asking
//   anybody without the views of the young person
// revision: 1
MATCH (y:YoungPerson {id: $person, mapId: $mapId})
WHERE coalesce($asOf < y.endedOn, true)
CALL (y) {
  MATCH (y)<-[s:SUPPORTS {mapId: $mapId}]-(who:Adult|YoungPerson {mapId: $mapId})
  WHERE coalesce($asOf < who.endedOn, true) AND NOT s.id IN $without
    AND coalesce(s.since <= $asOf, true) AND coalesce($asOf < s.until, true)
  RETURN who, 1 AS steps, null AS over
  UNION ALL
  MATCH (y)-[r:PEER {mapId: $mapId}]-(who:YoungPerson {mapId: $mapId})
  WHERE r.valence = 'PROTECTIVE' AND r.mutual = 'YES' AND coalesce($asOf < who.endedOn, true)
    AND NOT r.id IN $without AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
  RETURN who, 1 AS steps, null AS over
  UNION ALL
  MATCH (y)-[r:PEER {mapId: $mapId}]-(o:YoungPerson {mapId: $mapId})<-[s:SUPPORTS {mapId: $mapId}]-(who:Adult {mapId: $mapId})
  WHERE r.valence = 'PROTECTIVE' AND r.mutual = 'YES' AND coalesce($asOf < o.endedOn, true)
    AND NOT r.id IN $without AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
    AND coalesce($asOf < who.endedOn, true) AND NOT s.id IN $without
    AND coalesce(s.since <= $asOf, true) AND coalesce($asOf < s.until, true)
  RETURN who, 2 AS steps, o.id AS over
  UNION ALL
  MATCH (y)-[r:PEER {mapId: $mapId}]-(o:YoungPerson {mapId: $mapId})-[t:PEER {mapId: $mapId}]-(who:YoungPerson {mapId: $mapId})
  WHERE who <> y AND r.valence = 'PROTECTIVE' AND r.mutual = 'YES' AND coalesce($asOf < o.endedOn, true)
    AND NOT r.id IN $without AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
    AND t.valence = 'PROTECTIVE' AND t.mutual = 'YES' AND coalesce($asOf < who.endedOn, true)
    AND NOT t.id IN $without AND coalesce(t.since <= $asOf, true) AND coalesce($asOf < t.until, true)
  RETURN who, 2 AS steps, o.id AS over
}
WITH y, who, steps, over ORDER BY over
WITH y, who, min(steps) AS steps, collect(DISTINCT over) AS overs
// Whoever is strained with the young person is not asked.
WHERE NOT EXISTS { (y)-[r:PEER {mapId: $mapId}]-(who)
                   WHERE r.valence = 'STRAINED' AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true) }
RETURN who.id AS id, who.label AS label, CASE WHEN who:Adult THEN 'ADULT' ELSE 'YOUNG_PERSON' END AS kind, steps,
       CASE WHEN steps = 1 THEN [] ELSE overs END AS through
ORDER BY steps, kind, id LIMIT $limit
