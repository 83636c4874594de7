// question: Which ties are the only way between two parts of the map?
// clause: P2.3, P2.4
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; without [ID!]! = []; run String!
// columns: tie ID!: Id of the peer relationship without which two parts would not be connected; from ID!: Id of the
//   young person at one end; to ID!: Id of the young person at the other end; valence String: Whether the relationship
//   is PROTECTIVE, NEUTRAL or STRAINED, or null where that is not recorded; mutual String: Whether both say so, as YES,
//   NO or UNKNOWN, or null where that is not recorded; since Date: The first day of the relationship, or null where it
//   is not known
// reads: MAP
// about: TIES
// algorithm: GDS bridges
// read it: Each is worth checking first; a protective one is worth supporting first
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude; breaking
//   up a friendship
// revision: 1
MATCH (a:YoungPerson {mapId: $mapId})-[r:PEER {mapId: $mapId}]->(b:YoungPerson {mapId: $mapId})
WHERE coalesce($asOf < a.endedOn, true) AND coalesce($asOf < b.endedOn, true) AND NOT r.id IN $without
  AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
WITH a, b ORDER BY a.id, b.id
WITH gds.graph.project($run, a, b, {}, {undirectedRelationshipTypes: ['*'], logProgress: false}) AS g
// People without ties are left out: of them alone GDS would fail (ArrayIndexOutOfBoundsException).
WITH g WHERE g IS NOT NULL
CALL gds.bridges.stream(g.graphName, {concurrency: 1, logProgress: false}) YIELD from, to
WITH g, collect([from, to]) AS rows
CALL gds.graph.drop(g.graphName) YIELD graphName
UNWIND rows AS row
MATCH (p {mapId: $mapId}) WHERE id(p) IN row
WITH row, collect(p) AS ends
WITH ends[0] AS p, ends[1] AS o
MATCH (p)-[r:PEER {mapId: $mapId}]-(o)
WHERE NOT r.id IN $without AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
RETURN r.id AS tie, startNode(r).id AS from, endNode(r).id AS to, r.valence AS valence, r.mutual AS mutual, r.since AS since
ORDER BY tie
