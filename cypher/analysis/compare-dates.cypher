// question: How many ties began, ended and stayed between two days?
// clause: P2.5
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; before Date!: The first day that is compared; after Date! = today: The second day that is
//   compared; without [ID!]! = []
// columns: kind String!: Type of the ties that are counted, as PEER, SUPPORTS or MEMBER_OF; stayed Int!: Ties that
//   held on both days; ended Int!: Ties that held on the first day alone; begun Int!: Ties that held on the second day
//   alone; beginningUnknown Int!: Ties that stayed or ended and have no known first day; stability Float: Share of
//   those that stayed, of all ties that held on one of the days, from 0 to 1, null: none did
// reads: MAP
// about: TIES
// algorithm: Jaccard index of the ties on the two days
// read it: A tie that is new here may be old and newly told. Compare what the same sources told on both days
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude; showing,
//   by itself, that an intervention worked
// revision: 1
MATCH (a:YoungPerson|Adult {mapId: $mapId})-[r:PEER|SUPPORTS|MEMBER_OF {mapId: $mapId}]->(b:YoungPerson|PeerGroup {mapId: $mapId})
WHERE NOT b:Revealing AND NOT r.id IN $without
WITH type(r) AS kind, r.since AS since,
     coalesce(r.since <= $before, true) AND coalesce($before < r.until, true)
       AND coalesce($before < a.endedOn, true) AND coalesce($before < b.endedOn, true) AS was,
     coalesce(r.since <= $after, true) AND coalesce($after < r.until, true)
       AND coalesce($after < a.endedOn, true) AND coalesce($after < b.endedOn, true) AS is
WHERE was OR is
WITH kind, count(CASE WHEN was AND is THEN 1 END) AS stayed, count(CASE WHEN was AND NOT is THEN 1 END) AS ended,
     count(CASE WHEN is AND NOT was THEN 1 END) AS begun, count(CASE WHEN since IS NULL THEN 1 END) AS beginningUnknown
RETURN kind, stayed, ended, begun, beginningUnknown, toFloat(stayed) / (stayed + ended + begun) AS stability
ORDER BY kind
