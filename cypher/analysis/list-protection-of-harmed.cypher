// question: Of the young people said to be harmed, who has whom?
// clause: P2.3
// for: PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; without [ID!]! = []; harm [ID!]!
// columns: id ID!: Id of the young person said to be harmed; label String!: What the young person said to be harmed
//   is called on the map; harmedBy Int!: Number of people who are said to harm them; protectivePeers [ID!]!: Ids of
//   protective peers, none of whom is said to harm them; adults [ID!]!: Ids of adults who support them
// reads: MAP, HARMFUL_RELATIONSHIP
// about: PEOPLE
// algorithm: pattern
// read it: The agenda of a first meeting: who stands by each, and whom nobody does. In order of id
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude; an
//   argument that no help is needed
// revision: 1
MATCH (y:YoungPerson {mapId: $mapId})<-[r:HARMS {mapId: $mapId}]-(a:YoungPerson|AdultOfConcern {mapId: $mapId})
WHERE a.id IN $harm AND r.subjectId = a.id AND r.status IN ['SUSPECTED', 'CORROBORATED', 'CONFIRMED']
  AND coalesce($asOf < y.endedOn, true) AND coalesce($asOf < a.endedOn, true) AND NOT r.id IN $without
  AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
WITH y, collect(DISTINCT a) AS harming
CALL (y, harming) {
  OPTIONAL MATCH (y)-[r:PEER {mapId: $mapId}]-(o:YoungPerson {mapId: $mapId})
  WHERE r.valence = 'PROTECTIVE' AND NOT o IN harming AND coalesce($asOf < o.endedOn, true)
    AND NOT r.id IN $without AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
  WITH DISTINCT o.id AS id ORDER BY id
  RETURN collect(id) AS protectivePeers
}
CALL (y) {
  OPTIONAL MATCH (y)<-[s:SUPPORTS {mapId: $mapId}]-(a:Adult {mapId: $mapId})
  WHERE coalesce($asOf < a.endedOn, true) AND NOT s.id IN $without
    AND coalesce(s.since <= $asOf, true) AND coalesce($asOf < s.until, true)
  WITH DISTINCT a.id AS id ORDER BY id
  RETURN collect(id) AS adults
}
RETURN y.id AS id, y.label AS label, size(harming) AS harmedBy, protectivePeers, adults
ORDER BY id
