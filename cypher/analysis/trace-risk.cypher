// question: By and to whom or what is this risk posed, and how far does it reach?
// clause: P2.1
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; risk ID!: Id of a risk of the map; asOf Date! = today; without [ID!]! = []
// columns: kind String: What is feared, as in RiskKind; seriousness String: How grave it is, as in Seriousness;
//   status String: How well it is established, as in ClaimStatus; by [ID!]!: Ids of the people, groups and places that
//   pose the risk; to [ID!]!: Ids of the people, groups and places to which it is posed; peersOfThose Int!: Young
//   people who are tied to those to whom it is posed, and are none of them
// reads: MAP, RISK
// about: PEOPLE
// algorithm: pattern; adults of concern and homes are left out
// read it: Both roles may be one child's: see them first as a child at risk. How far it reaches is whom to keep safe,
//   not whom to suspect
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude; guilt by
//   acquaintance
// revision: 1
MATCH (k:Risk {id: $risk, mapId: $mapId})
WHERE NOT k:Revealing AND k.status IN ['SUSPECTED', 'CORROBORATED', 'CONFIRMED']
  AND coalesce($asOf < k.endedOn, true)
CALL (k) {
  MATCH (k)-[t:POSED_BY|POSED_TO {mapId: $mapId}]->(e:YoungPerson|Adult|PeerGroup|Location {mapId: $mapId})
  WHERE NOT e:Revealing AND coalesce($asOf < e.endedOn, true)
    AND (NOT e:Location OR coalesce(e.kind, 'RESIDENCE') <> 'RESIDENCE')
    // A group or a place that nobody who is shown joins may be there because of somebody hidden.
    AND (e:YoungPerson|Adult
         OR EXISTS { (e)<-[v:MEMBER_OF|FREQUENTS|GUARDS {mapId: $mapId}]-(p:YoungPerson|Adult {mapId: $mapId})
                     WHERE coalesce($asOf < p.endedOn, true) AND coalesce(v.since <= $asOf, true) AND coalesce($asOf < v.until, true) })
  WITH DISTINCT e, type(t) AS role ORDER BY e.id
  RETURN collect(CASE WHEN role = 'POSED_BY' THEN e.id END) AS by, collect(CASE WHEN role = 'POSED_TO' THEN e END) AS to
}
WITH k, by, to
WHERE size(by) + size(to) > 0
CALL (to) {
  UNWIND to AS e
  MATCH (e)-[r:PEER {mapId: $mapId}]-(o:YoungPerson {mapId: $mapId})
  WHERE NOT o IN to AND coalesce($asOf < o.endedOn, true) AND NOT r.id IN $without
    AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
  RETURN count(DISTINCT o) AS peersOfThose
}
RETURN k.kind AS kind, k.seriousness AS seriousness, k.status AS status, by, [e IN to | e.id] AS to, peersOfThose
