// question: Which adults and places support or watch over many young people, and whom does none?
// clause: P2.3
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; without [ID!]! = []; limit Int! = 20
// columns: kind String!: What the row is about, as ADULT, PLACE, or NOBODY for those whom none supports or watches
//   over; id ID: Id of the adult or the place, or null for NOBODY; label String: What the adult or the place is called
//   on the map, or null for NOBODY; supports Int!: Young people whom the adult supports; guards Int!: Places that the
//   adult watches over, or adults who watch over the place; reaches Int!: Young people who are reached in all; ids
//   [ID!]!: Ids of the young people who are reached, or for NOBODY of those who are not
// reads: MAP
// about: PEOPLE
// algorithm: pattern
// read it: Those whom nobody supports come first. Where much rests on one adult, ask who else could help
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude; the
//   workload of a named adult
// revision: 1
CALL () {
  MATCH (a:Adult {mapId: $mapId})
  WHERE coalesce($asOf < a.endedOn, true)
  CALL (a) {
    OPTIONAL MATCH (a)-[s:SUPPORTS {mapId: $mapId}]->(y:YoungPerson {mapId: $mapId})
    WHERE coalesce($asOf < y.endedOn, true) AND NOT s.id IN $without
      AND coalesce(s.since <= $asOf, true) AND coalesce($asOf < s.until, true)
    RETURN collect(DISTINCT y.id) AS supported
  }
  CALL (a) {
    OPTIONAL MATCH (a)-[w:GUARDS {mapId: $mapId}]->(l:Location {mapId: $mapId})
    WHERE coalesce(l.kind, 'RESIDENCE') <> 'RESIDENCE' AND NOT l:Revealing AND coalesce($asOf < l.endedOn, true)
      AND NOT w.id IN $without AND coalesce(w.since <= $asOf, true) AND coalesce($asOf < w.until, true)
    OPTIONAL MATCH (l)<-[v:FREQUENTS {mapId: $mapId}]-(y:YoungPerson {mapId: $mapId})
    WHERE coalesce($asOf < y.endedOn, true) AND NOT v.id IN $without
      AND coalesce(v.since <= $asOf, true) AND coalesce($asOf < v.until, true)
    RETURN count(DISTINCT l) AS guards, collect(DISTINCT y.id) AS met
  }
  WITH a, supported, guards, met
  WHERE size(supported) + guards > 0
  RETURN 'ADULT' AS kind, a.id AS id, a.label AS label, size(supported) AS supports, guards, supported + met AS reached
  UNION ALL
  MATCH (l:Location {mapId: $mapId})
  WHERE coalesce(l.kind, 'RESIDENCE') <> 'RESIDENCE' AND NOT l:Revealing AND coalesce($asOf < l.endedOn, true)
  CALL (l) {
    MATCH (l)<-[w:GUARDS {mapId: $mapId}]-(a:Adult {mapId: $mapId})
    WHERE coalesce($asOf < a.endedOn, true) AND NOT w.id IN $without
      AND coalesce(w.since <= $asOf, true) AND coalesce($asOf < w.until, true)
    RETURN count(DISTINCT a) AS guards
  }
  CALL (l) {
    OPTIONAL MATCH (l)<-[v:FREQUENTS {mapId: $mapId}]-(y:YoungPerson {mapId: $mapId})
    WHERE coalesce($asOf < y.endedOn, true) AND NOT v.id IN $without
      AND coalesce(v.since <= $asOf, true) AND coalesce($asOf < v.until, true)
    RETURN collect(DISTINCT y.id) AS met
  }
  WITH l, guards, met
  WHERE guards > 0
  RETURN 'PLACE' AS kind, l.id AS id, l.label AS label, 0 AS supports, guards, met AS reached
  UNION ALL
  MATCH (y:YoungPerson {mapId: $mapId})
  WHERE coalesce($asOf < y.endedOn, true)
    AND NOT EXISTS { (y)<-[s:SUPPORTS {mapId: $mapId}]-(a:Adult {mapId: $mapId})
                     WHERE coalesce($asOf < a.endedOn, true) AND NOT s.id IN $without
                       AND coalesce(s.since <= $asOf, true) AND coalesce($asOf < s.until, true) }
    AND NOT EXISTS { (y)-[v:FREQUENTS {mapId: $mapId}]->(l:Location {mapId: $mapId})<-[w:GUARDS {mapId: $mapId}]-(a:Adult {mapId: $mapId})
                     WHERE coalesce(l.kind, 'RESIDENCE') <> 'RESIDENCE' AND NOT l:Revealing AND coalesce($asOf < l.endedOn, true)
                       AND coalesce($asOf < a.endedOn, true) AND NOT v.id IN $without AND NOT w.id IN $without
                       AND coalesce(v.since <= $asOf, true) AND coalesce($asOf < v.until, true)
                       AND coalesce(w.since <= $asOf, true) AND coalesce($asOf < w.until, true) }
  WITH collect(y.id) AS alone
  WHERE size(alone) > 0
  RETURN 'NOBODY' AS kind, null AS id, null AS label, 0 AS supports, 0 AS guards, alone AS reached
}
CALL (reached) {
  UNWIND reached AS each
  WITH DISTINCT each ORDER BY each
  RETURN collect(each) AS ids
}
RETURN kind, id, label, supports, guards, size(ids) AS reaches, ids
ORDER BY kind <> 'NOBODY', reaches DESC, kind, id LIMIT $limit
