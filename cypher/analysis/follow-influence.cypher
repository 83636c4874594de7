// question: Whom does recorded influence of this person reach within three steps, or from whom does it come?
// clause: P2.2
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; person ID!: Id of the young person or adult of the map from whom influence is followed;
//   backwards Boolean! = false: Follows influence back to whom it comes from; asOf Date! = today; without [ID!]! = [];
//   limit Int! = 20
// columns: id ID!: Id of the person whom the influence reaches or comes from; label String!: What the person whom the
//   influence reaches or comes from is called on the map; steps Int!: Number of ties on the shortest way; influence
//   String: The weakest influence on the way, or null where one is not recorded; control String: The strongest control
//   on the way, or null where none is recorded
// reads: MAP, RISK
// about: PEOPLE
// algorithm: breadth first over INFLUENCES, three steps; never from, to or over adults of concern
// read it: A judgement of practitioners on a day: ask who made it, on what basis, and whether it still holds
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude; guilt
//   upward: whoever influences somebody has not done what that person did
// revision: 1
MATCH (a:YoungPerson|Adult {id: $person, mapId: $mapId})
WHERE coalesce($asOf < a.endedOn, true)
CALL (a) {
  WITH a WHERE NOT $backwards
  MATCH ALL SHORTEST (a)(
    (x:YoungPerson|Adult {mapId: $mapId} WHERE coalesce($asOf < x.endedOn, true))
    -[r:INFLUENCES {mapId: $mapId} WHERE NOT r.id IN $without
      AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)]->
    (z:YoungPerson|Adult {mapId: $mapId} WHERE coalesce($asOf < z.endedOn, true))
  ){1,3}(b:YoungPerson|Adult {mapId: $mapId})
  WHERE a <> b AND coalesce($asOf < b.endedOn, true)
  RETURN b, r
  UNION ALL
  WITH a WHERE $backwards
  MATCH ALL SHORTEST (a)(
    (x:YoungPerson|Adult {mapId: $mapId} WHERE coalesce($asOf < x.endedOn, true))
    <-[r:INFLUENCES {mapId: $mapId} WHERE NOT r.id IN $without
      AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)]-
    (z:YoungPerson|Adult {mapId: $mapId} WHERE coalesce($asOf < z.endedOn, true))
  ){1,3}(b:YoungPerson|Adult {mapId: $mapId})
  WHERE a <> b AND coalesce($asOf < b.endedOn, true)
  RETURN b, r
}
WITH b, size(r) AS steps, ['LOW', 'MEDIUM', 'HIGH'] AS influences, ['NONE', 'SOME', 'STRONG'] AS controls, r
CALL (influences, controls, r) {
  UNWIND r AS tie
  WITH [n IN range(0, 2) WHERE influences[n] = tie.influence][0] AS influence,
       [n IN range(0, 2) WHERE controls[n] = tie.control][0] AS control
  RETURN CASE WHEN count(*) = count(influence) THEN min(influence) END AS influence, max(control) AS control
}
WITH b, steps, influences, controls, max(influence) AS influence, max(control) AS control
RETURN b.id AS id, b.label AS label, steps,
       CASE WHEN influence IS NOT NULL THEN influences[influence] END AS influence,
       CASE WHEN control IS NOT NULL THEN controls[control] END AS control
ORDER BY steps, id LIMIT $limit
