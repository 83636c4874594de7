// question: How large, how dense, how mutual, how clustered and how divided is this network?
// clause: P2.2, P2.5
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; without [ID!]! = []; run String!
// columns: people Int!: Young people on the map on that day; ties Int!: Ties between two young people; density Float:
//   Share of tied pairs, of all pairs, from 0 to 1, or null where there are none; isolates Int!: Young people with no
//   tie; parts Int!: Parts of the network between which there is no tie; largestPart Int!: How many young people are in
//   the largest part; triangles Int!: Sets of three young people who are all tied to one another; transitivity Float:
//   Of three in a row, how often the two ends are tied, from 0 to 1; degreeAssortativity Float: Whether people with
//   many ties are tied to one another, from -1 to 1, above 0 if they are; mutualYes Int!: Ties that both say are so;
//   mutualUnknown Int!: Ties of which nobody knows whether both say so; reciprocityAtLeast Float: Share of nominations
//   that are returned, if none of the unknown is, from 0 to 1
// reads: MAP
// about: MAP
// algorithm: GDS triangleCount, wcc and degree; the rest by counting
// read it: Compare it with the same map at another date and with the same sources. A map grows where somebody looked
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude; comparing
//   boroughs, schools or groups of children; a target
// revision: 2
MATCH (a:YoungPerson {mapId: $mapId})
WHERE coalesce($asOf < a.endedOn, true)
OPTIONAL MATCH (a)-[r:PEER {mapId: $mapId}]->(b:YoungPerson {mapId: $mapId})
WHERE coalesce($asOf < b.endedOn, true) AND NOT r.id IN $without
  AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
WITH a, b ORDER BY a.id, b.id
WITH gds.graph.project($run, a, b, {}, {undirectedRelationshipTypes: ['*'], logProgress: false}) AS g
WITH g WHERE g IS NOT NULL
CALL gds.triangleCount.stream(g.graphName, {concurrency: 1, logProgress: false}) YIELD triangleCount
WITH g, sum(triangleCount) / 3 AS triangles
CALL gds.degree.stream(g.graphName, {concurrency: 1, logProgress: false}) YIELD score
WITH g, triangles, sum(score) / 2 AS ties, sum(score * (score - 1) / 2) AS wedges,
     count(CASE WHEN score = 0 THEN 1 END) AS isolates
CALL gds.wcc.stream(g.graphName, {concurrency: 1, logProgress: false}) YIELD componentId
WITH g, triangles, ties, wedges, isolates, componentId, count(*) AS size
WITH g, triangles, ties, wedges, isolates, count(*) AS parts, max(size) AS largestPart
CALL gds.graph.drop(g.graphName) YIELD graphName
WITH g.nodeCount AS people, triangles, ties, wedges, isolates, parts, largestPart
CALL () {
  MATCH (a:YoungPerson {mapId: $mapId})
  WHERE coalesce($asOf < a.endedOn, true)
  CALL (a) {
    MATCH (a)-[t:PEER {mapId: $mapId}]-(o:YoungPerson {mapId: $mapId})
    WHERE coalesce($asOf < o.endedOn, true) AND NOT t.id IN $without
      AND coalesce(t.since <= $asOf, true) AND coalesce($asOf < t.until, true)
    RETURN count(t) AS degree, collect({tie: t.id, mutual: t.mutual}) AS ends
  }
  UNWIND ends AS end
  // Each tie has two rows here: one for each end.
  WITH end.tie AS tie, end.mutual AS mutual, collect(degree) AS both
  WITH mutual, both[0] AS i, both[1] AS j
  // Whole numbers are summed: they make the same sum in every order.
  WITH count(*) AS counted, sum(i * j) AS products, sum(i + j) AS degrees, sum(i * i + j * j) AS squares,
       count(CASE WHEN mutual = 'YES' THEN 1 END) AS yes,
       count(CASE WHEN coalesce(mutual, 'UNKNOWN') = 'UNKNOWN' THEN 1 END) AS unknown
  WITH *, CASE WHEN counted > 0 THEN toFloat(counted) END AS n
  RETURN products / n AS s1, degrees / (2 * n) AS s2, squares / (2 * n) AS s3, yes, unknown
}
RETURN people, toInteger(ties) AS ties, CASE WHEN people > 1 THEN 2 * ties / (people * (people - 1)) END AS density,
       isolates, parts, largestPart, triangles, CASE WHEN wedges > 0 THEN 3 * triangles / wedges END AS transitivity,
       CASE WHEN s3 - s2 ^ 2 > 1e-12 THEN (s1 - s2 ^ 2) / (s3 - s2 ^ 2) END AS degreeAssortativity,
       yes AS mutualYes, unknown AS mutualUnknown,
       CASE WHEN ties > 0 THEN 2.0 * yes / (ties + yes) END AS reciprocityAtLeast
