// P2.5 A review of the map, with what each organisation contributed, and when the next is due.
// Parameters: mapId, review (properties), labels, nextReview
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
CREATE (r:$($labels))-[:ON_MAP]->(map)
SET r = $review, map.reviewDue = $nextReview
RETURN r.id AS id
