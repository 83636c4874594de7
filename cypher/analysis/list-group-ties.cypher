// question: Where are groups allied or in conflict, and who knows both sides?
// clause: P2.1
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; limit Int! = 20
// columns: tie ID!: Id of the tie between two groups; a ID!: Id of one of the two groups; aLabel String!: What the
//   one group is called on the map; b ID!: Id of the other of the two groups; bLabel String!: What the other group is
//   called on the map; kind String: Whether the groups are tied as ALLIED or in CONFLICT; bothSides Int!: People who
//   are in both groups, or in one and tied to somebody in the other; ids [ID!]!: Ids of the people on both sides
// reads: MAP, RISK
// about: GROUPS
// algorithm: pattern; groups in which nobody is are left out
// read it: Where mediation may begin, and with whom it may be talked over, if that is safe for them
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude; holding
//   members to what their group is said to do
// revision: 1
MATCH (g:PeerGroup {mapId: $mapId})-[t:GROUP_TIE {mapId: $mapId}]->(h:PeerGroup {mapId: $mapId})
WHERE coalesce(t.since <= $asOf, true) AND coalesce($asOf < t.until, true)
  AND NOT g:Revealing AND coalesce($asOf < g.endedOn, true) AND NOT h:Revealing AND coalesce($asOf < h.endedOn, true)
CALL (g) {
  MATCH (g)<-[v:MEMBER_OF {mapId: $mapId}]-(p:YoungPerson|Adult {mapId: $mapId})
  WHERE coalesce($asOf < p.endedOn, true) AND coalesce(v.since <= $asOf, true) AND coalesce($asOf < v.until, true)
  RETURN collect(DISTINCT p) AS ofG
}
CALL (h) {
  MATCH (h)<-[v:MEMBER_OF {mapId: $mapId}]-(p:YoungPerson|Adult {mapId: $mapId})
  WHERE coalesce($asOf < p.endedOn, true) AND coalesce(v.since <= $asOf, true) AND coalesce($asOf < v.until, true)
  RETURN collect(DISTINCT p) AS ofH
}
WITH g, t, h, ofG, ofH
// A group with nobody in it who is shown may be there because of somebody hidden.
WHERE size(ofG) > 0 AND size(ofH) > 0
CALL (ofG, ofH) {
  UNWIND ofG + ofH AS p
  WITH DISTINCT p, p IN ofG AS inG, p IN ofH AS inH
  WHERE inG AND inH
     OR EXISTS { (p)-[r:PEER {mapId: $mapId}]-(o:YoungPerson {mapId: $mapId})
                 WHERE (inG AND o IN ofH OR inH AND o IN ofG) AND coalesce($asOf < o.endedOn, true)
                   AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true) }
  WITH p.id AS id ORDER BY id
  RETURN collect(id) AS ids
}
RETURN t.id AS tie, g.id AS a, g.label AS aLabel, h.id AS b, h.label AS bLabel, t.kind AS kind, size(ids) AS bothSides, ids
ORDER BY kind DESC, bothSides DESC, tie LIMIT $limit
