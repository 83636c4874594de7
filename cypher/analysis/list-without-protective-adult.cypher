// question: Which young people have no adult recorded who supports them, and who near them has one?
// clause: P2.3, P2.4
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; without [ID!]! = []
// columns: id ID!: Id of the young person whom no adult supports; label String!: What the young person whom no adult
//   supports is called on the map; protectivePeers Int!: Peers with whom they have a protective relationship;
//   peersWithAdult Int!: Protective peers whom an adult supports
// reads: MAP
// about: PEOPLE
// algorithm: pattern
// read it: First a question: is there really nobody? Then an offer. In order of id, not of need
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude;
//   concluding that a child is neglected; ranking
// revision: 1
MATCH (y:YoungPerson {mapId: $mapId})
WHERE coalesce($asOf < y.endedOn, true)
  AND NOT EXISTS { (y)<-[s:SUPPORTS {mapId: $mapId}]-(a:Adult {mapId: $mapId})
                   WHERE coalesce($asOf < a.endedOn, true) AND NOT s.id IN $without
                     AND coalesce(s.since <= $asOf, true) AND coalesce($asOf < s.until, true) }
CALL (y) {
  OPTIONAL MATCH (y)-[r:PEER {mapId: $mapId}]-(o:YoungPerson {mapId: $mapId})
  WHERE r.valence = 'PROTECTIVE' AND coalesce($asOf < o.endedOn, true) AND NOT r.id IN $without
    AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
  WITH DISTINCT o
  RETURN count(o) AS protectivePeers,
         count(CASE WHEN EXISTS { (o)<-[s:SUPPORTS {mapId: $mapId}]-(a:Adult {mapId: $mapId})
                                  WHERE coalesce($asOf < a.endedOn, true) AND NOT s.id IN $without
                                    AND coalesce(s.since <= $asOf, true) AND coalesce($asOf < s.until, true) } THEN 1 END) AS peersWithAdult
}
RETURN y.id AS id, y.label AS label, protectivePeers, peersWithAdult
ORDER BY id
