// P2.5 A closed map is open to the Council's steps again. Sharing and cover stay ended: they are decided anew.
// Parameters: mapId, reason, nextReview, reopenedOn, reopenedBy
MATCH (map:PeerMap {id: $mapId})
WHERE map.status = 'CLOSED'
SET map.status = 'OPEN', map.reviewDue = $nextReview, map.reopenedOn = $reopenedOn, map.reopenedBy = $reopenedBy,
    map.reopenedReason = $reason
REMOVE map.closedOn, map.closedBy, map.closedReason
RETURN map.id AS id
