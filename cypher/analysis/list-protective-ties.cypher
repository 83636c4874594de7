// question: What protects each young person on this map?
// clause: P2.3, P1.4
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; without [ID!]! = []
// columns: id ID!: Id of the young person whose protection is counted; label String!: What the young person whose
//   protection is counted is called on the map; protectivePeers Int!: Peers in a protective relationship with them;
//   mutualProtective Int!: Protective relationships that both say are so; supportingAdults Int!: Adults who support the
//   young person; guardedPlaces Int!: Places where they go and that an adult watches over; strengths Int!: Strengths of
//   theirs that are recorded
// reads: MAP, RISK
// about: PEOPLE
// algorithm: pattern
// read it: The plan begins here. Strengths that reveal more than their own category are never counted
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude; an
//   argument that no help is needed
// revision: 1
MATCH (y:YoungPerson {mapId: $mapId})
WHERE coalesce($asOf < y.endedOn, true)
RETURN y.id AS id, y.label AS label,
  COUNT { (y)-[r:PEER {mapId: $mapId}]-(o:YoungPerson {mapId: $mapId})
          WHERE r.valence = 'PROTECTIVE' AND coalesce($asOf < o.endedOn, true) AND NOT r.id IN $without
            AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true) } AS protectivePeers,
  COUNT { (y)-[r:PEER {mapId: $mapId}]-(o:YoungPerson {mapId: $mapId})
          WHERE r.valence = 'PROTECTIVE' AND r.mutual = 'YES' AND coalesce($asOf < o.endedOn, true)
            AND NOT r.id IN $without AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true) } AS mutualProtective,
  COUNT { (y)<-[s:SUPPORTS {mapId: $mapId}]-(a:Adult {mapId: $mapId})
          WHERE coalesce($asOf < a.endedOn, true) AND NOT s.id IN $without
            AND coalesce(s.since <= $asOf, true) AND coalesce($asOf < s.until, true) } AS supportingAdults,
  COUNT { (y)-[v:FREQUENTS {mapId: $mapId}]->(l:Location {mapId: $mapId})
          WHERE coalesce(l.kind, 'RESIDENCE') <> 'RESIDENCE' AND NOT l:Revealing AND coalesce($asOf < l.endedOn, true)
            AND NOT v.id IN $without AND coalesce(v.since <= $asOf, true) AND coalesce($asOf < v.until, true)
            AND EXISTS { (l)<-[w:GUARDS {mapId: $mapId}]-(a:Adult {mapId: $mapId})
                         WHERE coalesce($asOf < a.endedOn, true) AND coalesce(w.since <= $asOf, true) AND coalesce($asOf < w.until, true) } } AS guardedPlaces,
  COUNT { (y)<-[:ABOUT {mapId: $mapId}]-(s:Strength {mapId: $mapId})
          WHERE NOT s:Revealing AND coalesce($asOf < s.endedOn, true) } AS strengths
ORDER BY id
