// question: About whom do we know least, and what is being asked?
// clause: P2.4
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId ID!; asOf Date! = today; without [ID!]! = []
// columns: id ID!: Id of the young person whose gaps are counted; label String!: What the young person whose gaps are
//   counted is called on the map; openGaps Int!: Open questions about them; overdue Int!: Open questions about them
//   whose day has passed; ties Int!: Ties of theirs that are recorded; unknownMutual Int!: Ties of theirs of which
//   nobody knows whether both say so; sources Int!: Number of sources of their ties; newestTie Date: The day on which
//   the last of their ties was recorded, or null where they have none
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
