// question: Who has many ties, and ties to people who have many?
// clause: P2.2
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; without [ID!]! = []; run String!; limit Int! = 20
// columns: id ID!: Id of the well connected young person; label String!: What the well connected young person is
//   called on the map; ties Int!: Number of their ties; value Float!: A share of what all people have together, which
//   is 1
// reads: MAP
// about: PEOPLE
// algorithm: GDS pageRank, damping 0.85, undirected, L1-scaled
// read it: Partners record most about those whom they know best: much looked at looks well connected. Read it only
//   with how sure it is
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
CALL gds.pageRank.stream(g.graphName, {maxIterations: 300, tolerance: 1e-12, dampingFactor: 0.85, scaler: 'L1Norm',
                                       concurrency: 1, logProgress: false}) YIELD nodeId, score
WITH g, nodeId, score ORDER BY score DESC, nodeId LIMIT $limit
WITH g, collect([nodeId, score]) AS rows
CALL gds.graph.drop(g.graphName) YIELD graphName
UNWIND rows AS row
MATCH (p {mapId: $mapId}) WHERE id(p) = row[0]
RETURN p.id AS id, p.label AS label,
       COUNT { (p)-[t:PEER {mapId: $mapId}]-(o:YoungPerson {mapId: $mapId})
               WHERE coalesce($asOf < o.endedOn, true) AND NOT t.id IN $without
                 AND coalesce(t.since <= $asOf, true) AND coalesce($asOf < t.until, true) } AS ties,
       row[1] AS value
ORDER BY value DESC, id
