// question: How do visits to places change from month to month?
// clause: P2.1, P2.5
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; months Int! = 12: How many months, that of the day and those before it, 60 at most; asOf
//   Date! = today; without [ID!]! = []
// columns: id ID!: Id of the place that young people visit; label String!: What the place that young people visit is
//   called on the map; month Date!: The first day of the month; visitors Int!: Young people who went there in the
//   month; arrived Int!: Young people who began to go there in the month; left Int!: Young people who stopped going
//   there in the month
// reads: MAP
// about: PLACES
// algorithm: counts of intervals; homes left out
// read it: A month of the record, not an hour of the clock. Somebody whose beginning is not recorded counts in every
//   month before an end
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude; patrols
//   or dispersal aimed at those who go there
// revision: 2
UNWIND range(0, CASE WHEN $months < 60 THEN $months ELSE 60 END - 1) AS back
WITH date.truncate('month', $asOf) - duration({months: back}) AS month
WITH month, month + duration({months: 1}) AS next
MATCH (l:Location {mapId: $mapId})<-[v:FREQUENTS {mapId: $mapId}]-(p:YoungPerson {mapId: $mapId})
WHERE coalesce(l.kind, 'RESIDENCE') <> 'RESIDENCE' AND NOT l:Revealing AND NOT v.id IN $without
  AND coalesce(v.since < v.until, true)
  AND coalesce(month < l.endedOn, true) AND coalesce(month < p.endedOn, true)
  AND coalesce(v.since < next AND v.since <= $asOf, true) AND coalesce(month <= v.until, true)
WITH l, month, next,
     count(DISTINCT CASE WHEN coalesce(month < v.until, true) THEN p END) AS visitors,
     count(DISTINCT CASE WHEN month <= v.since THEN p END) AS arrived,
     count(DISTINCT CASE WHEN v.until < next AND v.until <= $asOf THEN p END) AS left
RETURN l.id AS id, l.label AS label, month, visitors, arrived, left
ORDER BY id, month
