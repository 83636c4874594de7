// What a decision to share is judged by: the agency of the recipient, the days of the map, one decision of the map.
// Parameters: mapId, organisation, decisionId (each may be null)
OPTIONAL MATCH (o:Organisation {id: $organisation})
OPTIONAL MATCH (map:PeerMap {id: $mapId})
OPTIONAL MATCH (d:SharingDecision {id: $decisionId})
WHERE d.mapId = $mapId
RETURN o.agency AS agency, toString(map.reviewDue) AS reviewDue, toString(map.retainUntil) AS retainUntil,
       CASE WHEN d IS NOT NULL THEN d {.organisation, withdrawnOn: toString(d.withdrawnOn), until: toString(d.until)} END AS decision
