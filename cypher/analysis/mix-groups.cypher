// question: Are ties mostly within groups, or across them?
// clause: P2.2
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; without [ID!]! = []; limit Int! = 20
// columns: id ID!: Id of the group whose ties are counted; label String!: What the group whose ties are counted is
//   called on the map; members Int!: Number of members of the group; within Int!: Ties between two members; across
//   Int!: Ties between a member and somebody who is none; eiIndex Float: Across less within, of both together, from -1
//   (all within) to 1 (all across)
// reads: MAP
// about: GROUPS
// algorithm: E-I index (Krackhardt and Stern)
// read it: A closed group needs another door than an open one
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude; comparing
//   groups by it
// revision: 1
MATCH (g:PeerGroup {mapId: $mapId})<-[v:MEMBER_OF {mapId: $mapId}]-(p:YoungPerson {mapId: $mapId})
WHERE NOT g:Revealing AND coalesce($asOf < g.endedOn, true) AND coalesce($asOf < p.endedOn, true)
  AND NOT v.id IN $without AND coalesce(v.since <= $asOf, true) AND coalesce($asOf < v.until, true)
WITH g, collect(DISTINCT p) AS people
WHERE size(people) > 1
CALL (people) {
  UNWIND people AS p
  OPTIONAL MATCH (p)-[r:PEER {mapId: $mapId}]-(o:YoungPerson {mapId: $mapId})
  WHERE coalesce($asOf < o.endedOn, true) AND NOT r.id IN $without
    AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
  RETURN count(CASE WHEN o IN people THEN 1 END) / 2 AS within, count(CASE WHEN NOT o IN people THEN 1 END) AS across
}
RETURN g.id AS id, g.label AS label, size(people) AS members, within, across,
       CASE WHEN within + across > 0 THEN toFloat(across - within) / (across + within) END AS eiIndex
ORDER BY members DESC, id LIMIT $limit
