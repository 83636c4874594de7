// question: Whom does recorded harm reach, within two steps?
// clause: P2.1
// for: PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; without [ID!]! = []; harm [ID!]!; limit Int! = 20
// columns: id ID!: Id of the person said to be harmed; label String!: What the person said to be harmed is called on
//   the map; harmedBy Int!: People who are said to harm them; secondStep Int!: Other people who are said to harm one of
//   those; alsoSaidToHarm Boolean!: Whether they are said to harm somebody too
// reads: MAP, HARMFUL_RELATIONSHIP
// about: PEOPLE
// algorithm: bounded walk against the direction of harm
// read it: Who is said to be harmed, and whether those who harm them are harmed too. Both at once is common: see them
//   first as a child at risk
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude;
//   prediction: nobody harms because they were harmed
// revision: 1
MATCH (v:YoungPerson {mapId: $mapId})<-[r:HARMS {mapId: $mapId}]-(a:YoungPerson|AdultOfConcern {mapId: $mapId})
WHERE a.id IN $harm AND r.subjectId = a.id AND r.status IN ['SUSPECTED', 'CORROBORATED', 'CONFIRMED']
  AND coalesce($asOf < v.endedOn, true) AND coalesce($asOf < a.endedOn, true) AND NOT r.id IN $without
  AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
WITH v, collect(DISTINCT a) AS firsts
CALL (v, firsts) {
  UNWIND firsts AS f
  MATCH (f)<-[r:HARMS {mapId: $mapId}]-(b:YoungPerson|AdultOfConcern {mapId: $mapId})
  WHERE b.id IN $harm AND r.subjectId = b.id AND r.status IN ['SUSPECTED', 'CORROBORATED', 'CONFIRMED']
    AND b <> v AND NOT b IN firsts AND coalesce($asOf < b.endedOn, true) AND NOT r.id IN $without
    AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
  RETURN count(DISTINCT b) AS secondStep
}
RETURN v.id AS id, v.label AS label, size(firsts) AS harmedBy, secondStep,
       EXISTS { (v)-[r:HARMS {mapId: $mapId}]->(o:YoungPerson|Adult {mapId: $mapId})
                WHERE v.id IN $harm AND r.subjectId = v.id AND r.status IN ['SUSPECTED', 'CORROBORATED', 'CONFIRMED']
                  AND coalesce($asOf < o.endedOn, true) AND NOT r.id IN $without
                  AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true) } AS alsoSaidToHarm
ORDER BY harmedBy DESC, id LIMIT $limit
