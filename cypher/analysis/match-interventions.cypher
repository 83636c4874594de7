// question: Who is reached by which intervention, and which of their close ones is not?
// clause: P2.3
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; without [ID!]! = []; limit Int! = 20
// columns: intervention ID!: Id of the intervention; kind String: What sort of intervention it is, or null where that
//   is not recorded; status String!: Whether the intervention is PLANNED or ACTIVE; reached [ID!]!: Ids of the young
//   people whom it is about; peersNotReached [ID!]!: Ids of young people who are tied to those, and whom no
//   intervention reaches
// reads: MAP, PLAN
// about: PEOPLE
// algorithm: pattern; strained ties are not counted as close
// read it: Whom to offer the same to, and with whom it may hold better
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude;
//   net-widening: nobody needs an intervention because a friend has one
// revision: 1
MATCH (n:Intervention {mapId: $mapId})-[:ABOUT {mapId: $mapId}]->(y:YoungPerson {mapId: $mapId})
WHERE NOT n:Revealing AND n.status IN ['PLANNED', 'ACTIVE'] AND coalesce($asOf < n.endedOn, true) AND coalesce($asOf < y.endedOn, true)
WITH n, y ORDER BY y.id
WITH n, collect(DISTINCT y) AS reached
CALL (reached) {
  UNWIND reached AS y
  MATCH (y)-[r:PEER {mapId: $mapId}]-(o:YoungPerson {mapId: $mapId})
  WHERE coalesce(r.valence, 'NEUTRAL') <> 'STRAINED' AND coalesce($asOf < o.endedOn, true) AND NOT r.id IN $without
    AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
    AND NOT EXISTS { (o)<-[:ABOUT {mapId: $mapId}]-(x:Intervention {mapId: $mapId})
                     WHERE NOT x:Revealing AND x.status IN ['PLANNED', 'ACTIVE'] AND coalesce($asOf < x.endedOn, true) }
  WITH DISTINCT o.id AS id ORDER BY id
  RETURN collect(id) AS peersNotReached
}
RETURN n.id AS intervention, n.kind AS kind, n.status AS status, [y IN reached | y.id] AS reached, peersNotReached
ORDER BY size(peersNotReached) DESC, intervention LIMIT $limit
