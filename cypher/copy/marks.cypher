// Changes to maps after which an earlier copy may no longer be used, each by an id or by its end.
// HIDDEN: something on a map may no longer be shown after a change (P5.2, P8.7), or was withdrawn as if it had never been.
// Parameters: mapIds
CALL () {
  MATCH (e:Erasure)
  WHERE any(mapId IN e.mapIds WHERE mapId IN $mapIds)
  RETURN 'ERASED' AS what, e.id AS id
  UNION ALL
  MATCH (r:Restriction)
  WHERE r.mapId IN $mapIds
  RETURN 'RESTRICTED' AS what, r.id AS id
  UNION ALL
  MATCH (r:Rectification)
  WHERE r.mapId IN $mapIds
  RETURN 'RECTIFIED' AS what, r.id AS id
  UNION ALL
  MATCH (d:Disposal)
  WHERE d.mapId IN $mapIds
  RETURN 'DISPOSED' AS what, d.id AS id
  UNION ALL
  MATCH (m:PersonMerge)
  WHERE m.mapId IN $mapIds
  RETURN 'MERGED' AS what, m.id AS id
  UNION ALL
  MATCH (s:Step)
  WHERE s.mapId IN $mapIds
    AND ((s.name STARTS WITH 'change' OR s.name = 'fillInformationGap') AND size(coalesce(s.revealed, [])) > 0
      OR s.name = 'changeRisk' AND ('status' IN s.fields OR 'kind' IN s.fields)
      OR s.name = 'changeLocation' AND 'kind' IN s.fields)
  RETURN 'HIDDEN' AS what, s.id AS id
  UNION ALL
  MATCH (map:PeerMap)<-[:ON_MAP]-(a)-[r:PEER|SUPPORTS|MEMBER_OF|FREQUENTS|GUARDS|GROUP_TIE|INFLUENCES]->()
  WHERE map.id IN $mapIds AND r.mapId = map.id AND r.until <= r.since
  RETURN 'HIDDEN' AS what, r.id AS id
}
RETURN what, id
