// question: Who could be given one more supporting adult, so that most people are within two steps of one?
// clause: P2.3
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; without [ID!]! = []; limit Int! = 20
// columns: id ID!: Id of the young person who could be supported; label String!: What the young person who could be
//   supported is called on the map; brings Int!: How many people would then be within two steps of support; ids [ID!]!:
//   Ids of the first ten of those people
// reads: MAP
// about: PEOPLE
// algorithm: coverage: who is not yet within two steps of a supporting adult over ties that are not strained
// read it: The first of a list to talk about, not a plan: willingness, safety and the views of the young person
//   decide
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude; choosing
//   children by usefulness; any use without the views of the young person
// revision: 1
MATCH (y:YoungPerson {mapId: $mapId})
WHERE coalesce($asOf < y.endedOn, true)
CALL (y) {
  OPTIONAL MATCH (y)-[r:PEER {mapId: $mapId}]-(o:YoungPerson {mapId: $mapId})
  WHERE coalesce(r.valence, 'NEUTRAL') <> 'STRAINED' AND coalesce($asOf < o.endedOn, true) AND NOT r.id IN $without
    AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
  WITH DISTINCT o.id AS id ORDER BY id
  RETURN collect(id) AS near
}
WITH collect({
  id: y.id, label: y.label, around: [y.id] + near,
  held: EXISTS { (y)<-[s:SUPPORTS {mapId: $mapId}]-(a:Adult {mapId: $mapId})
                 WHERE coalesce($asOf < a.endedOn, true) AND NOT s.id IN $without
                   AND coalesce(s.since <= $asOf, true) AND coalesce($asOf < s.until, true) }
}) AS everybody
CALL (everybody) {
  UNWIND everybody AS x
  WITH x WHERE x.held
  UNWIND x.around AS id
  RETURN collect(DISTINCT id) AS reached
}
UNWIND everybody AS x
// Counted, so that no row holds the whole list while rows are put in order.
WITH x.id AS id, x.label AS label, CASE WHEN x.held THEN [] ELSE [each IN x.around WHERE NOT each IN reached] END AS gained,
     count(*) AS one
WHERE size(gained) > 0
RETURN id, label, size(gained) AS brings, gained[..10] AS ids
ORDER BY brings DESC, id LIMIT $limit
