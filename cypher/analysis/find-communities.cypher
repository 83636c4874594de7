// question: Into which closely tied parts does this map fall?
// clause: P2.2
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; without [ID!]! = []; run String!; limit Int! = 20
// columns: ids [ID!]!: Ids of the young people in this part; people Int!: How many young people are in this part;
//   tiesWithin Int!: Ties between two of them; tiesOut Int!: Ties from one of them to somebody in another part;
//   modularity Float!: How much closer the parts are than chance would make them, for the whole division, the same in
//   each row
// reads: MAP
// about: PEOPLE
// algorithm: GDS louvain, one thread: repeatable, not the best there is
// read it: A proposal to compare with the groups that people name themselves (overlap-groups). Another method may
//   divide otherwise
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude; naming a
//   group after it
// revision: 1
MATCH (a:YoungPerson {mapId: $mapId})
WHERE coalesce($asOf < a.endedOn, true)
OPTIONAL MATCH (a)-[r:PEER {mapId: $mapId}]->(b:YoungPerson {mapId: $mapId})
WHERE coalesce($asOf < b.endedOn, true) AND NOT r.id IN $without
  AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
WITH a, b ORDER BY a.id, b.id
WITH gds.graph.project($run, a, b, {}, {undirectedRelationshipTypes: ['*'], logProgress: false}) AS g
WITH g WHERE g IS NOT NULL
CALL gds.louvain.stream(g.graphName, {concurrency: 1, includeIntermediateCommunities: false, logProgress: false})
  YIELD nodeId, communityId
WITH g, collect([nodeId, communityId]) AS rows
CALL gds.graph.drop(g.graphName) YIELD graphName
UNWIND rows AS row
MATCH (p {mapId: $mapId}) WHERE id(p) = row[0]
WITH row[1] AS part, p ORDER BY p.id
WITH part, collect(p) AS people
CALL (people) {
  UNWIND people AS p
  OPTIONAL MATCH (p)-[t:PEER {mapId: $mapId}]-(o:YoungPerson {mapId: $mapId})
  WHERE coalesce($asOf < o.endedOn, true) AND NOT t.id IN $without
    AND coalesce(t.since <= $asOf, true) AND coalesce($asOf < t.until, true)
  RETURN count(o) AS ends, count(CASE WHEN o IN people THEN 1 END) AS inner
}
WITH collect({ids: [p IN people | p.id], ends: ends, inner: inner}) AS parts, toFloat(sum(ends)) AS all
WITH parts, reduce(q = 0.0, x IN parts | q + CASE WHEN all = 0 THEN 0 ELSE x.inner / all - (x.ends / all) ^ 2 END) AS modularity
UNWIND parts AS x
// Counted, so that no row holds the whole list while rows are put in order.
WITH x.ids AS ids, x.inner / 2 AS tiesWithin, x.ends - x.inner AS tiesOut, modularity, count(*) AS one
RETURN ids, size(ids) AS people, tiesWithin, tiesOut, modularity
ORDER BY people DESC, ids[0] LIMIT $limit
