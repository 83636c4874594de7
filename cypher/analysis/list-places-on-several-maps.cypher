// question: Which places of this map are also on another map that is open to you?
// clause: P2.1
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; open [ID!]!
// columns: id ID!: Id of the place that is on another map too; label String!: What the place that is on another map
//   too is called on the map; otherMap ID!: Id of that other map, open to the caller as a whole; otherId ID!: Id of the
//   same place on the other map; visitors Int!: Young people of this map who go to the place; otherVisitors Int!: Young
//   people of the other map who go to the place
// reads: MAP
// about: PLACES
// algorithm: pattern; which place is the same is known to the Council alone (Place); homes left out
// read it: A place that matters to several groups: one change there, and one guardian, reach them all
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude; saying
//   that the groups belong together; patrols or dispersal aimed at those who go there
// revision: 1
MATCH (l:Location {mapId: $mapId})<-[:APPEARS_AS]-(:Place)-[:APPEARS_AS]->(m:Location)
WHERE m.mapId IN $open AND m.mapId <> $mapId
  AND coalesce(l.kind, 'RESIDENCE') <> 'RESIDENCE' AND NOT l:Revealing AND coalesce($asOf < l.endedOn, true)
  AND coalesce(m.kind, 'RESIDENCE') <> 'RESIDENCE' AND NOT m:Revealing AND coalesce($asOf < m.endedOn, true)
  // A place that nobody who is shown goes to or watches over may be there because of somebody hidden.
  AND EXISTS { (l)<-[v:FREQUENTS|GUARDS {mapId: $mapId}]-(p:YoungPerson|Adult {mapId: $mapId})
               WHERE coalesce($asOf < p.endedOn, true) AND coalesce(v.since <= $asOf, true) AND coalesce($asOf < v.until, true) }
  AND EXISTS { (m)<-[v:FREQUENTS|GUARDS {mapId: m.mapId}]-(p:YoungPerson|Adult {mapId: m.mapId})
               WHERE coalesce($asOf < p.endedOn, true) AND coalesce(v.since <= $asOf, true) AND coalesce($asOf < v.until, true) }
WITH DISTINCT l, m
RETURN l.id AS id, l.label AS label, m.mapId AS otherMap, m.id AS otherId,
  COUNT { (l)<-[v:FREQUENTS {mapId: $mapId}]-(p:YoungPerson {mapId: $mapId})
          WHERE coalesce($asOf < p.endedOn, true) AND coalesce(v.since <= $asOf, true) AND coalesce($asOf < v.until, true) } AS visitors,
  COUNT { (m)<-[v:FREQUENTS {mapId: m.mapId}]-(p:YoungPerson {mapId: m.mapId})
          WHERE coalesce($asOf < p.endedOn, true) AND coalesce(v.since <= $asOf, true) AND coalesce($asOf < v.until, true) } AS otherVisitors
ORDER BY id, otherMap, otherId
