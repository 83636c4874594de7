// question: Without whom would the map, as it is recorded, fall into parts?
// clause: P2.4
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; without [ID!]! = []; run String!
// columns: id ID!: Id of the young person who alone connects two parts; label String!: What the young person who alone
//   connects two parts is called on the map
// reads: MAP
// about: PEOPLE
// algorithm: GDS articulationPoints
// read it: More often a gap in what is recorded than a fact: ask what else ties the parts. In order of id
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude;
//   "removing" somebody
// revision: 1
MATCH (a:YoungPerson {mapId: $mapId})-[r:PEER {mapId: $mapId}]->(b:YoungPerson {mapId: $mapId})
WHERE coalesce($asOf < a.endedOn, true) AND coalesce($asOf < b.endedOn, true) AND NOT r.id IN $without
  AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
WITH a, b ORDER BY a.id, b.id
WITH gds.graph.project($run, a, b, {}, {undirectedRelationshipTypes: ['*'], logProgress: false}) AS g
// People without ties are left out: of them alone GDS would fail (ArrayIndexOutOfBoundsException).
WITH g WHERE g IS NOT NULL
CALL gds.articulationPoints.stream(g.graphName, {concurrency: 1, logProgress: false}) YIELD nodeId
WITH g, collect([nodeId]) AS rows
CALL gds.graph.drop(g.graphName) YIELD graphName
UNWIND rows AS row
MATCH (p {mapId: $mapId}) WHERE id(p) = row[0]
RETURN p.id AS id, p.label AS label
ORDER BY id
