// question: Which ties and risks has nobody recorded anew since a day?
// clause: P2.4, P2.5
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; before Date!: Only what was recorded before this day; asOf Date! = today; without [ID!]! =
//   []; limit Int! = 20
// columns: id ID!: Id of the tie or the risk; kind String!: Type of the tie, or RISK; from ID: Id of the person or
//   group that the tie is from, or null for a risk; to ID: Id of whoever or whatever the tie is to, or null for a risk;
//   recordedOn Date: The day on which it was recorded, or null where that is not known; statedAs String: Whether it was
//   stated as FACT or OPINION, or null where that is not recorded; source String: Who told of it, or null where that is
//   not recorded
// reads: MAP, RISK
// about: TIES
// algorithm: dates; what was recorded longest ago first
// read it: Each is to be confirmed or closed. Old is not wrong, and not right either
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude; deleting
//   what nobody looked at
// revision: 1
CALL () {
  MATCH (a:YoungPerson|Adult {mapId: $mapId})-[r:PEER|SUPPORTS|MEMBER_OF|FREQUENTS|GUARDS|INFLUENCES {mapId: $mapId}]->(b:YoungPerson|Adult|PeerGroup|Location {mapId: $mapId})
  WHERE NOT b:Revealing AND (NOT b:Location OR coalesce(b.kind, 'RESIDENCE') <> 'RESIDENCE')
    AND coalesce($asOf < a.endedOn, true) AND coalesce($asOf < b.endedOn, true) AND NOT r.id IN $without
    AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
  RETURN r.id AS id, type(r) AS kind, a.id AS from, b.id AS to, r.recordedAt AS recordedAt, r.statedAs AS statedAs, r.source AS source
  UNION ALL
  MATCH (k:Risk {mapId: $mapId})-[:POSED_BY|POSED_TO {mapId: $mapId}]->(p:YoungPerson|Adult {mapId: $mapId})
  WHERE NOT k:Revealing AND k.status IN ['SUSPECTED', 'CORROBORATED', 'CONFIRMED']
    AND coalesce($asOf < k.endedOn, true) AND coalesce($asOf < p.endedOn, true)
  WITH DISTINCT k
  RETURN k.id AS id, 'RISK' AS kind, null AS from, null AS to, k.recordedAt AS recordedAt, k.statedAs AS statedAs, k.source AS source
}
WITH id, kind, from, to, date(recordedAt) AS recordedOn, statedAs, source
WHERE coalesce(recordedOn < $before, true)
RETURN id, kind, from, to, recordedOn, statedAs, source
ORDER BY coalesce(recordedOn, date('0001-01-01')), id LIMIT $limit
