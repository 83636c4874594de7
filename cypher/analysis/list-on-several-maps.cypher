// question: Who of this map is also on another map that is open to you?
// clause: P2.5, P4.1
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; open [ID!]!
// columns: id ID!; label String!; otherMap ID!; otherId ID!: of the same person, there
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
