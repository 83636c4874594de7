// question: Who of this map is also on another map that is open to you?
// clause: P2.5, P4.1
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; open [ID!]!
// columns: id ID!: Id of the young person who is on another map too; label String!: What the young person who is on
//   another map too is called on the map; otherMap ID!: Id of the other map, which is open to the caller as a whole;
//   otherId ID!: Id of the same person on the other map
// reads: MAP
// about: PEOPLE
// algorithm: pattern; who is the same is known to the Council alone (Person)
// read it: The same child mapped twice: join the plans, and tell them once
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude; a reason
//   for suspicion
// revision: 1
MATCH (y:YoungPerson {mapId: $mapId})<-[:APPEARS_AS]-(:Person)-[:APPEARS_AS]->(o:YoungPerson)
WHERE o.mapId IN $open AND o.mapId <> $mapId AND coalesce($asOf < y.endedOn, true) AND coalesce($asOf < o.endedOn, true)
RETURN DISTINCT y.id AS id, y.label AS label, o.mapId AS otherMap, o.id AS otherId
ORDER BY id, otherMap, otherId
