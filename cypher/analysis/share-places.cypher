// question: Who spends time at the same places?
// clause: P2.1
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; without [ID!]! = []; limit Int! = 20
// columns: a ID!: Id of one of two young people; aLabel String!: What the one young person is called on the map; b
//   ID!: Id of the other of the two young people; bLabel String!: What the other young person is called on the map;
//   places Int!: Places where both spend time; bothOften Int!: Places where both are daily or weekly; tied Boolean!:
//   Whether a tie between the two is recorded
// reads: MAP
// about: PEOPLE
// algorithm: two-mode projection; homes left out
// read it: Being at one place is not being together. Pairs without a tie are questions; with one, a place where
//   support can meet them
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude; an
//   association; a tie
// revision: 1
MATCH (p:YoungPerson {mapId: $mapId})-[v:FREQUENTS {mapId: $mapId}]->(l:Location {mapId: $mapId})<-[w:FREQUENTS {mapId: $mapId}]-(o:YoungPerson {mapId: $mapId})
WHERE p.id < o.id AND coalesce($asOf < p.endedOn, true) AND coalesce($asOf < o.endedOn, true)
  AND coalesce(l.kind, 'RESIDENCE') <> 'RESIDENCE' AND NOT l:Revealing AND coalesce($asOf < l.endedOn, true)
  AND NOT v.id IN $without AND coalesce(v.since <= $asOf, true) AND coalesce($asOf < v.until, true)
  AND NOT w.id IN $without AND coalesce(w.since <= $asOf, true) AND coalesce($asOf < w.until, true)
WITH p, o, count(DISTINCT l) AS places,
     count(DISTINCT CASE WHEN v.howOften IN ['DAILY', 'WEEKLY'] AND w.howOften IN ['DAILY', 'WEEKLY'] THEN l END) AS bothOften
ORDER BY places DESC, bothOften DESC, p.id, o.id LIMIT $limit
RETURN p.id AS a, p.label AS aLabel, o.id AS b, o.label AS bLabel, places, bothOften,
       EXISTS { (p)-[r:PEER {mapId: $mapId}]-(o)
                WHERE NOT r.id IN $without AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true) } AS tied
ORDER BY places DESC, bothOften DESC, a, b
