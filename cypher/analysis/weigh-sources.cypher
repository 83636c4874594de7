// question: How much of the picture rests on one source, or on opinion?
// clause: P2.4
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; without [ID!]! = []
// columns: source String: Who told of the ties, or null where none is recorded; ties Int!: Ties between people that
//   this source told of; opinion Int!: Ties that this source stated as opinion; onlySource Int!: Young people all of
//   whose ties are from this source
// reads: MAP
// about: TIES
// algorithm: counts
// read it: Who looks sees: weigh the sources before anything is measured
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude; rating a
//   partner
// revision: 1
MATCH (a:YoungPerson|Adult {mapId: $mapId})-[r:PEER|SUPPORTS {mapId: $mapId}]->(b:YoungPerson {mapId: $mapId})
WHERE coalesce($asOf < a.endedOn, true) AND coalesce($asOf < b.endedOn, true) AND NOT r.id IN $without
  AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
WITH collect({source: coalesce(r.source, ''), opinion: r.statedAs = 'OPINION', ends: CASE WHEN a:Adult THEN [b.id] ELSE [a.id, b.id] END}) AS ties
CALL (ties) {
  UNWIND ties AS tie
  UNWIND tie.ends AS person
  WITH person, collect(DISTINCT tie.source) AS sources
  WHERE size(sources) = 1
  RETURN collect(sources[0]) AS only
}
UNWIND ties AS tie
WITH tie.source AS source, count(*) AS ties, count(CASE WHEN tie.opinion THEN 1 END) AS opinion, only
WITH source, ties, opinion, size([x IN only WHERE x = source]) AS onlySource
RETURN CASE WHEN source <> '' THEN source END AS source, ties, opinion, onlySource
ORDER BY ties DESC, source
