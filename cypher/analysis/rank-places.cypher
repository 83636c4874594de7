// question: Where do many of them spend time, who watches over it, and which risks are posed there?
// clause: P2.1, P2.3
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; without [ID!]! = []; limit Int! = 20
// columns: id ID!: Id of the place that is visited; label String!: What the place that is visited is called on the
//   map; visitors Int!: Young people who go to this place; often Int!: Young people who go there daily or weekly;
//   groups Int!: Groups that spend time there; guards Int!: Adults who watch over the place; risksPosedBy Int!: Risks
//   that the place is said to pose; risksPosedTo Int!: Risks that threaten the place
// reads: MAP, RISK
// about: PLACES
// algorithm: counts; homes, and places that nobody shown goes to or watches over, are left out
// read it: A place with many visitors and no guard is where a change of the environment may help most (P2.3)
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude; patrols
//   or dispersal aimed at those who go there
// revision: 1
MATCH (l:Location {mapId: $mapId})
WHERE coalesce(l.kind, 'RESIDENCE') <> 'RESIDENCE' AND NOT l:Revealing AND coalesce($asOf < l.endedOn, true)
WITH l,
  COUNT { (l)<-[v:FREQUENTS {mapId: $mapId}]-(p:YoungPerson {mapId: $mapId})
          WHERE coalesce($asOf < p.endedOn, true) AND NOT v.id IN $without
            AND coalesce(v.since <= $asOf, true) AND coalesce($asOf < v.until, true) } AS visitors,
  COUNT { (l)<-[v:FREQUENTS {mapId: $mapId}]-(p:YoungPerson {mapId: $mapId})
          WHERE v.howOften IN ['DAILY', 'WEEKLY'] AND coalesce($asOf < p.endedOn, true) AND NOT v.id IN $without
            AND coalesce(v.since <= $asOf, true) AND coalesce($asOf < v.until, true) } AS often,
  COUNT { (l)<-[v:GUARDS {mapId: $mapId}]-(a:Adult {mapId: $mapId})
          WHERE coalesce($asOf < a.endedOn, true) AND NOT v.id IN $without
            AND coalesce(v.since <= $asOf, true) AND coalesce($asOf < v.until, true) } AS guards
// A place that nobody who is shown goes to or watches over may be there because of somebody hidden.
WHERE visitors + guards > 0
WITH l, visitors, often, guards ORDER BY visitors DESC, often DESC, l.id LIMIT $limit
RETURN l.id AS id, l.label AS label, visitors, often,
  COUNT { (l)<-[v:FREQUENTS {mapId: $mapId}]-(g:PeerGroup {mapId: $mapId})
          WHERE NOT g:Revealing AND coalesce($asOf < g.endedOn, true) AND NOT v.id IN $without
            AND coalesce(v.since <= $asOf, true) AND coalesce($asOf < v.until, true)
            AND EXISTS { (g)<-[m:MEMBER_OF {mapId: $mapId}]-(p:YoungPerson|Adult {mapId: $mapId})
                         WHERE coalesce($asOf < p.endedOn, true) AND coalesce(m.since <= $asOf, true) AND coalesce($asOf < m.until, true) } } AS groups,
  guards,
  COUNT { (l)<-[:POSED_BY {mapId: $mapId}]-(k:Risk {mapId: $mapId})
          WHERE NOT k:Revealing AND k.status IN ['SUSPECTED', 'CORROBORATED', 'CONFIRMED']
            AND coalesce($asOf < k.endedOn, true) } AS risksPosedBy,
  COUNT { (l)<-[:POSED_TO {mapId: $mapId}]-(k:Risk {mapId: $mapId})
          WHERE NOT k:Revealing AND k.status IN ['SUSPECTED', 'CORROBORATED', 'CONFIRMED']
            AND coalesce($asOf < k.endedOn, true) } AS risksPosedTo
ORDER BY visitors DESC, often DESC, id
