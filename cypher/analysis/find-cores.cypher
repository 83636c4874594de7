// question: Which people form a close-knit core, each tied to at least so many of the others in it?
// clause: P2.2
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; without [ID!]! = []; run String!; limit Int! = 20
// columns: core Int!: Each is tied to at least this many of those in this row and in the rows above; people Int!: How
//   many young people are in this core and in no closer one; ids [ID!]!: Ids of the young people in this core and in no
//   closer one
// reads: MAP
// about: PEOPLE
// algorithm: GDS kcore
// read it: A close-knit centre: group work may reach it as a whole. It is no rank of seriousness
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude
// revision: 1
MATCH (a:YoungPerson {mapId: $mapId})
WHERE coalesce($asOf < a.endedOn, true)
OPTIONAL MATCH (a)-[r:PEER {mapId: $mapId}]->(b:YoungPerson {mapId: $mapId})
WHERE coalesce($asOf < b.endedOn, true) AND NOT r.id IN $without
  AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
WITH a, b ORDER BY a.id, b.id
WITH gds.graph.project($run, a, b, {}, {undirectedRelationshipTypes: ['*'], logProgress: false}) AS g
WITH g WHERE g IS NOT NULL
CALL gds.kcore.stream(g.graphName, {concurrency: 1, logProgress: false}) YIELD nodeId, coreValue
WITH g, collect([nodeId, coreValue]) AS rows
CALL gds.graph.drop(g.graphName) YIELD graphName
UNWIND rows AS row
MATCH (p {mapId: $mapId}) WHERE id(p) = row[0]
WITH row[1] AS core, p.id AS id ORDER BY id
WITH core, collect(id) AS ids
RETURN core, size(ids) AS people, ids
ORDER BY core DESC LIMIT $limit
