// Maps whose retention ends or whose review is due until a day (P9.2, P2.5). `mapIds` null: all maps.
// Parameters: mapIds, until
CALL () {
  MATCH (map:PeerMap)
  WHERE map.retainUntil <= $until
  RETURN map
  UNION
  MATCH (map:PeerMap)
  WHERE map.reviewDue <= $until AND map.status <> 'CLOSED'
  RETURN map
}
WITH map ORDER BY map.id
WHERE map.status <> 'IMPORTING' AND ($mapIds IS NULL OR map.id IN $mapIds)
RETURN map.id AS mapId, map.title AS title, map.status AS status, toString(map.retainUntil) AS retainUntil,
       toString(map.reviewDue) AS reviewDue,
       COLLECT { MATCH (p:DisposalProposal {mapId: map.id}) RETURN p.id ORDER BY p.proposedAt } AS proposals
