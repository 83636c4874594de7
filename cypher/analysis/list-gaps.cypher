// question: About whom do we know least, and what is being asked?
// clause: P2.4
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; without [ID!]! = []
// columns: id ID!; label String!; openGaps Int!: questions that are open; overdue Int!: of these; ties Int!;
//   unknownMutual Int!: ties of which nobody knows whether both say so; sources Int!: of these ties; newestTie Date:
//   when the last one was recorded
// reads: MAP, PLAN
// about: PEOPLE
// algorithm: counts
// read it: Least known first: there all other answers are weakest
// not for: a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude;
//   collecting more about a child than the plan needs
// revision: 1
MATCH (y:YoungPerson {mapId: $mapId})
WHERE coalesce($asOf < y.endedOn, true)
CALL (y) {
  OPTIONAL MATCH (y)-[r:PEER {mapId: $mapId}]-(o:YoungPerson {mapId: $mapId})
  WHERE coalesce($asOf < o.endedOn, true) AND NOT r.id IN $without
    AND coalesce(r.since <= $asOf, true) AND coalesce($asOf < r.until, true)
  RETURN count(r) AS ties, count(CASE WHEN coalesce(r.mutual, 'UNKNOWN') = 'UNKNOWN' THEN r END) AS unknownMutual,
         count(DISTINCT r.source) AS sources, max(date(r.recordedAt)) AS newestTie
}
CALL (y) {
  OPTIONAL MATCH (y)<-[:ABOUT {mapId: $mapId}]-(g:InformationGap {mapId: $mapId})
  WHERE NOT g:Revealing AND g.status IN ['OPEN', 'GATHERING'] AND coalesce($asOf < g.endedOn, true)
  RETURN count(DISTINCT g) AS openGaps, count(DISTINCT CASE WHEN g.due < $asOf THEN g END) AS overdue
}
RETURN y.id AS id, y.label AS label, openGaps, overdue, ties, unknownMutual, sources, newestTie
ORDER BY ties, id
