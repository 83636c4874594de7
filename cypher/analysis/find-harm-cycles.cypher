// question: Where is harm recorded in a circle, so that everybody in it is said to be harmed and to harm?
// clause: P2.1, P2.2
// for: PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; without [ID!]! = []; harm [ID!]!; run String!; limit Int! = 20
// columns: people Int!: How many people are in the circle; ids [ID!]!: Ids of the people in the circle; ties [ID!]!:
//   Ids of the harmful relationships between them; bothWays Int!: How many of these are answered by one in the other
//   direction
// reads: MAP, HARMFUL_RELATIONSHIP
// about: PEOPLE
// algorithm: GDS scc over HARMS
// read it: Everybody in it is harmed and is said to harm: protection and mediation for all of them
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude; an order
//   of blame
// revision: 1
MATCH (a:YoungPerson|AdultOfConcern {mapId: $mapId})-[r:HARMS {mapId: $mapId}]->(b:YoungPerson|Adult {mapId: $mapId})
WHERE a.id IN $harm AND r.subjectId = a.id AND r.status IN ['SUSPECTED', 'CORROBORATED', 'CONFIRMED']
  AND coalesce($asOf < a.endedOn, true) AND coalesce($asOf < b.endedOn, true) AND NOT r.id IN $without
  AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
WITH gds.graph.project($run, a, b, {}, {logProgress: false}) AS g
WITH g WHERE g IS NOT NULL
CALL gds.scc.stream(g.graphName, {concurrency: 1, logProgress: false}) YIELD nodeId, componentId
WITH g, collect([nodeId, componentId]) AS rows
CALL gds.graph.drop(g.graphName) YIELD graphName
UNWIND rows AS row
MATCH (p {mapId: $mapId}) WHERE id(p) = row[0]
WITH row[1] AS part, p ORDER BY p.id
WITH part, collect(p) AS people
WHERE size(people) > 1
CALL (people) {
  UNWIND people AS a
  MATCH (a)-[r:HARMS {mapId: $mapId}]->(b:YoungPerson|Adult {mapId: $mapId})
  WHERE a.id IN $harm AND r.subjectId = a.id AND r.status IN ['SUSPECTED', 'CORROBORATED', 'CONFIRMED']
    AND b IN people AND NOT r.id IN $without
    AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
  WITH r, a, b ORDER BY r.id
  WITH collect({tie: r.id, from: a.id, to: b.id}) AS all
  RETURN [x IN all | x.tie] AS ties, size([x IN all WHERE any(y IN all WHERE y.from = x.to AND y.to = x.from)]) AS bothWays
}
WITH [p IN people | p.id] AS ids, ties, bothWays
RETURN size(ids) AS people, ids, ties, bothWays
ORDER BY people DESC, ids[0] LIMIT $limit
