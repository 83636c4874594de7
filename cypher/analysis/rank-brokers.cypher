// question: Who could carry a message between parts of this map, since most shortest ways lead through them?
// clause: P2.2
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; without [ID!]! = []; run String!; limit Int! = 20
// columns: id ID!: Id of the young person between others; label String!: What the young person between others is
//   called on the map; value Float!: Pairs of others whose shortest ways lead through them, each pair once
// reads: MAP
// about: PEOPLE
// algorithm: GDS betweenness, exact, undirected, unweighted
// read it: Whom to ask for help with a message or a plan of support, between parts that do not meet. One unrecorded
//   tie can move the first place: read it only with how sure it is
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude;
//   "removing" somebody
// revision: 1
MATCH (a:YoungPerson {mapId: $mapId})
WHERE coalesce($asOf < a.endedOn, true)
OPTIONAL MATCH (a)-[r:PEER {mapId: $mapId}]->(b:YoungPerson {mapId: $mapId})
WHERE coalesce($asOf < b.endedOn, true) AND NOT r.id IN $without
  AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
WITH a, b ORDER BY a.id, b.id
WITH gds.graph.project($run, a, b, {}, {undirectedRelationshipTypes: ['*'], logProgress: false}) AS g
WITH g WHERE g IS NOT NULL
CALL gds.betweenness.stream(g.graphName, {concurrency: 1, logProgress: false}) YIELD nodeId, score
WITH g, nodeId, score ORDER BY score DESC, nodeId LIMIT $limit
WITH g, collect([nodeId, score]) AS rows
CALL gds.graph.drop(g.graphName) YIELD graphName
UNWIND rows AS row
MATCH (p {mapId: $mapId}) WHERE id(p) = row[0]
RETURN p.id AS id, p.label AS label, row[1] AS value
ORDER BY value DESC, id
