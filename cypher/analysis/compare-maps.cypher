// question: How do two maps differ, and how many people are on both?
// clause: P2.5
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; other ID!: Id of the other map, which must be open to the caller as a whole; asOf Date! =
//   today; open [ID!]!
// columns: indicator String!: What is counted; here Float: The figure for this map; there Float: The figure for the
//   other map
// reads: MAP
// about: MAP
// algorithm: counts; who is the same is known to the Council alone (Person)
// read it: What is recorded differs more than children do: other sources, other questions, other days
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude; comparing
//   boroughs, schools or groups of children; a target
// revision: 1
UNWIND [$mapId, $other] AS map
WITH map WHERE $other IN $open
CALL (map) {
  MATCH (y:YoungPerson {mapId: map})
  WHERE coalesce($asOf < y.endedOn, true)
  WITH y,
       COUNT { (y)-[r:PEER {mapId: map}]-(o:YoungPerson {mapId: map})
               WHERE coalesce($asOf < o.endedOn, true) AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true) } AS ties,
       COUNT { (y)-[r:PEER {mapId: map}]-(o:YoungPerson {mapId: map})
               WHERE r.valence = 'PROTECTIVE' AND coalesce($asOf < o.endedOn, true)
                 AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true) } AS protective,
       EXISTS { (y)<-[s:SUPPORTS {mapId: map}]-(a:Adult {mapId: map})
                WHERE coalesce($asOf < a.endedOn, true) AND coalesce(s.since <= $asOf, true) AND coalesce($asOf < s.until, true) } AS held,
       EXISTS { (y)<-[:APPEARS_AS]-(:Person)-[:APPEARS_AS]->(z:YoungPerson)
                WHERE z.mapId IN [$mapId, $other] AND z.mapId <> map AND coalesce($asOf < z.endedOn, true) } AS onBoth
  WITH toFloat(count(y)) AS people, sum(ties) / 2.0 AS ties, sum(protective) / 2.0 AS protective,
       count(CASE WHEN ties = 0 THEN 1 END) AS isolates, count(CASE WHEN held THEN 1 END) AS held,
       count(CASE WHEN onBoth THEN 1 END) AS onBoth
  RETURN [people, ties, CASE WHEN people > 1 THEN 2 * ties / (people * (people - 1)) END,
          CASE WHEN ties > 0 THEN protective / ties END, toFloat(isolates),
          CASE WHEN people > 0 THEN held / people END, toFloat(onBoth)] AS counted
}
WITH collect(counted) AS both
UNWIND range(0, 6) AS n
WITH n, both WHERE size(both) = 2
RETURN ['people', 'ties', 'density', 'shareOfTiesProtective', 'isolates', 'shareWithSupportingAdult', 'peopleOnBoth'][n] AS indicator,
       both[0][n] AS here, both[1][n] AS there
ORDER BY n
