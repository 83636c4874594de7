// question: By which recorded ties are two people connected, and how?
// clause: P2.2
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; from ID!: Id of a young person or an adult of the map; to ID!: Id of another young person or
//   adult of the map; asOf Date! = today; without [ID!]! = []; limit Int! = 20
// columns: length Int!: Number of ties on the way; ids [ID!]!: Ids of the people on the way, from the one to the
//   other; ties [ID!]!: Ids of the ties on the way, in their order; kinds [String!]!: Types of these ties in the same
//   order, each PEER or SUPPORTS
// reads: MAP
// about: TIES
// algorithm: all shortest paths of at most six ties over PEER and SUPPORTS, never over HARMS or AFFILIATED_WITH
// read it: A way by which support could reach somebody. A chain of acquaintance says nothing about its ends
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude;
//   association: somebody is not "linked to" whoever is some steps away
// revision: 1
MATCH (a:YoungPerson|Adult {id: $from, mapId: $mapId})
WHERE coalesce($asOf < a.endedOn, true)
MATCH (b:YoungPerson|Adult {id: $to, mapId: $mapId})
WHERE coalesce($asOf < b.endedOn, true) AND a <> b
MATCH path = ALL SHORTEST (a)(
  (x:YoungPerson|Adult {mapId: $mapId} WHERE coalesce($asOf < x.endedOn, true))
  -[r:PEER|SUPPORTS {mapId: $mapId} WHERE NOT r.id IN $without
    AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)]-
  (z:YoungPerson|Adult {mapId: $mapId} WHERE coalesce($asOf < z.endedOn, true))
){1,6}(b)
RETURN length(path) AS length, [n IN nodes(path) | n.id] AS ids, [t IN relationships(path) | t.id] AS ties,
       [t IN relationships(path) | type(t)] AS kinds
ORDER BY ids, ties LIMIT $limit
