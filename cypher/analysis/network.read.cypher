// What an analysis rests on, on a day: who is on the map, the ties among young people, and open gaps. Those in $without count
// nowhere. The ties themselves ($over: PEER), or visits to places that are no homes ($over: FREQUENTS), where they are computed on.
CALL () {
  MATCH (y:YoungPerson {mapId: $mapId})
  WHERE y.endedOn IS NULL OR $asOf < y.endedOn
  RETURN collect(y.id) AS youngPeople, collect({id: y.id, label: y.label}) AS youngLabels
}
CALL () {
  MATCH (a:Adult {mapId: $mapId})
  WHERE a.endedOn IS NULL OR $asOf < a.endedOn
  RETURN collect(a.id) AS adults, collect({id: a.id, label: a.label}) AS adultLabels
}
CALL () {
  MATCH (a:YoungPerson {mapId: $mapId})-[r:PEER]->(b:YoungPerson {mapId: $mapId})
  WHERE r.mapId = $mapId AND NOT r.id IN $without
    AND (a.endedOn IS NULL OR $asOf < a.endedOn) AND (b.endedOn IS NULL OR $asOf < b.endedOn)
    AND (r.since IS NULL OR r.since <= $asOf) AND (r.until IS NULL OR $asOf < r.until)
  RETURN collect(CASE WHEN $over = 'PEER' THEN {id: r.id, from: a.id, to: b.id} END) AS peers, count(r) AS ties,
    count(DISTINCT r.source) AS sources,
    min(date(r.recordedAt)) AS oldestTie, max(date(r.recordedAt)) AS newestTie,
    count(CASE WHEN coalesce(r.mutual, 'UNKNOWN') = 'UNKNOWN' THEN 1 END) AS unknownMutual
}
CALL () {
  MATCH (a:YoungPerson {mapId: $mapId})-[r:FREQUENTS]->(b:Location {mapId: $mapId})
  WHERE $over = 'FREQUENTS' AND r.mapId = $mapId AND NOT r.id IN $without
    AND coalesce(b.kind, 'RESIDENCE') <> 'RESIDENCE' AND NOT b:Revealing
    AND (a.endedOn IS NULL OR $asOf < a.endedOn) AND (b.endedOn IS NULL OR $asOf < b.endedOn)
    AND (r.since IS NULL OR r.since <= $asOf) AND (r.until IS NULL OR $asOf < r.until)
  RETURN collect({id: r.id, from: a.id, to: b.id}) AS visits
}
CALL () {
  MATCH (g:InformationGap {mapId: $mapId})
  WHERE $gaps AND g.status IN ['OPEN', 'GATHERING'] AND NOT g:Revealing AND (g.endedOn IS NULL OR $asOf < g.endedOn)
  RETURN count(g) AS openGaps
}
RETURN youngPeople, adults, youngLabels + adultLabels AS labels, ties, peers, sources, oldestTie, newestTie, unknownMutual, visits,
  CASE WHEN $gaps THEN openGaps END AS openGaps
