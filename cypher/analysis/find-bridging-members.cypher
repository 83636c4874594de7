// question: Who is in, or tied into, more than one group?
// clause: P2.2, P2.3
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; without [ID!]! = []; limit Int! = 20
// columns: id ID!: Id of the young person; label String!: What the young person is called on the map; groups Int!:
//   Number of groups that they are in; tiesInto Int!: Number of other groups in which somebody is tied to them
// reads: MAP
// about: PEOPLE
// algorithm: counts
// read it: Somebody whom both sides know may be asked to help, where that is safe for them
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude; pressing
//   a child to inform
// revision: 1
MATCH (p:YoungPerson {mapId: $mapId})
WHERE coalesce($asOf < p.endedOn, true)
CALL (p) {
  OPTIONAL MATCH (p)-[v:MEMBER_OF {mapId: $mapId}]->(g:PeerGroup {mapId: $mapId})
  WHERE NOT g:Revealing AND coalesce($asOf < g.endedOn, true) AND NOT v.id IN $without
    AND coalesce(v.since <= $asOf, true) AND coalesce($asOf < v.until, true)
  RETURN collect(DISTINCT g.id) AS own
}
CALL (p, own) {
  OPTIONAL MATCH (p)-[r:PEER {mapId: $mapId}]-(o:YoungPerson {mapId: $mapId})-[v:MEMBER_OF {mapId: $mapId}]->(g:PeerGroup {mapId: $mapId})
  WHERE coalesce($asOf < o.endedOn, true) AND NOT r.id IN $without
    AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
    AND NOT g.id IN own AND NOT g:Revealing AND coalesce($asOf < g.endedOn, true) AND NOT v.id IN $without
    AND coalesce(v.since <= $asOf, true) AND coalesce($asOf < v.until, true)
  RETURN count(DISTINCT g) AS tiesInto
}
WITH p, size(own) AS groups, tiesInto
WHERE groups + tiesInto > 1
RETURN p.id AS id, p.label AS label, groups, tiesInto
ORDER BY groups DESC, tiesInto DESC, id LIMIT $limit
