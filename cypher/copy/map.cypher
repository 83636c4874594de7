// What of one map may go into an analyst copy, row by row. Only the properties that are kept are read. What is open to the
// analyst is decided by src/copy/open-rows.ts, what is written by src/copy/rows.ts.
// Left out whatever is open: what reveals more than its own category, homes, and what ended on the day on which it began.
// Parameters: mapId, kept (label or type of tie -> names of properties)
MATCH (map:PeerMap {id: $mapId})
CALL (map) {
  MATCH (map)<-[:ON_MAP]-(n:YoungPerson|Adult|PeerGroup|Location|Risk|Strength|Intervention|InformationGap)
  WHERE n.mapId = map.id AND NOT n:Revealing AND NOT (n:Location AND coalesce(n.kind, 'RESIDENCE') = 'RESIDENCE')
  WITH n, head([label IN labels(n) WHERE $kept[label] IS NOT NULL]) AS type
  RETURN type, n.id AS id, null AS from, null AS to, [name IN $kept[type] | n[name]] AS values
  UNION ALL
  MATCH (map)<-[:ON_MAP]-(a)-[r:PEER|SUPPORTS|MEMBER_OF|FREQUENTS|GUARDS|GROUP_TIE|INFLUENCES|POSED_BY|POSED_TO|ABOUT]->(b)
  WHERE r.mapId = map.id AND a.mapId = map.id AND b.mapId = map.id AND coalesce(r.since < r.until, true)
  RETURN type(r) AS type, r.id AS id, a.id AS from, b.id AS to, [name IN $kept[type(r)] | r[name]] AS values
}
RETURN type, id, from, to, values
