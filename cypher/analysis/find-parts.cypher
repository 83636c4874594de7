// question: Which people are connected to one another at all, and who to nobody?
// clause: P2.2, P2.4
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; without [ID!]! = []; run String!; limit Int! = 20
// columns: people Int!: How many young people are connected to one another, by however many steps; ids [ID!]!: Ids of
//   the young people in this connected part
// reads: MAP
// about: PEOPLE
// algorithm: GDS wcc
// read it: Alone on a map means that no tie is recorded: a question, not a fact
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude;
//   "isolated" as a trait of a child
// revision: 1
MATCH (a:YoungPerson {mapId: $mapId})
WHERE coalesce($asOf < a.endedOn, true)
OPTIONAL MATCH (a)-[r:PEER {mapId: $mapId}]->(b:YoungPerson {mapId: $mapId})
WHERE coalesce($asOf < b.endedOn, true) AND NOT r.id IN $without
  AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
WITH a, b ORDER BY a.id, b.id
WITH gds.graph.project($run, a, b, {}, {undirectedRelationshipTypes: ['*'], logProgress: false}) AS g
WITH g WHERE g IS NOT NULL
CALL gds.wcc.stream(g.graphName, {concurrency: 1, logProgress: false}) YIELD nodeId, componentId
WITH g, collect([nodeId, componentId]) AS rows
CALL gds.graph.drop(g.graphName) YIELD graphName
UNWIND rows AS row
MATCH (p {mapId: $mapId}) WHERE id(p) = row[0]
WITH row[1] AS part, p.id AS id ORDER BY id
WITH part, collect(id) AS ids
RETURN size(ids) AS people, ids
ORDER BY people DESC, ids[0] LIMIT $limit
