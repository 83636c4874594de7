// question: Which groups share members?
// clause: P2.1, P2.2
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; without [ID!]! = []; limit Int! = 20
// columns: a ID!: Id of one of the overlapping groups; aLabel String!: What this one is called on the map; b ID!: Id
//   of the other of the overlapping groups; bLabel String!: What that other one is called on the map; shared Int!:
//   Young people who are in both groups; members Int!: Young people who are in one of the groups or in both; jaccard
//   Float!: Share of those in both, of those in one or both, from 0 to 1
// reads: MAP
// about: GROUPS
// algorithm: overlap of sets (Jaccard index)
// read it: Shared members may carry a conflict, or calm it
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude; treating
//   one group as part of another
// revision: 1
MATCH (g:PeerGroup {mapId: $mapId})<-[v:MEMBER_OF {mapId: $mapId}]-(p:YoungPerson {mapId: $mapId})
WHERE NOT g:Revealing AND coalesce($asOf < g.endedOn, true) AND coalesce($asOf < p.endedOn, true)
  AND NOT v.id IN $without AND coalesce(v.since <= $asOf, true) AND coalesce($asOf < v.until, true)
WITH g, collect(DISTINCT p) AS people
WITH collect({group: g, people: people, size: size(people)}) AS groups
UNWIND groups AS one
UNWIND one.people AS p
WITH p, collect({group: one.group, size: one.size}) AS own
WHERE size(own) > 1
UNWIND own AS x
UNWIND own AS y
WITH x.group AS a, y.group AS b, x.size + y.size AS sum, count(*) AS shared
WHERE a.id < b.id
RETURN a.id AS a, a.label AS aLabel, b.id AS b, b.label AS bLabel, shared, sum - shared AS members,
       toFloat(shared) / (sum - shared) AS jaccard
ORDER BY shared DESC, jaccard DESC, a, b LIMIT $limit
