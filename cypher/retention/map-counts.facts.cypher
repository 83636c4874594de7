// How much of each kind is on a map, and recorded of it off the map (P9.2). Proposals to dispose of it are not counted.
// Parameters: mapId
CALL () {
  MATCH (:PeerMap {id: $mapId})<-[:ON_MAP|RESTRICTED_ON]-(n)
  RETURN [label IN labels(n) WHERE label <> 'Revealing'][0] AS kind, count(*) AS times
  UNION ALL
  MATCH (:PeerMap {id: $mapId})<-[:ON_MAP|RESTRICTED_ON]-()-[t]->()
  WHERE t.id IS NOT NULL
  RETURN type(t) AS kind, count(*) AS times
  UNION ALL
  MATCH (n:Notification|Consent|Assessment|SharingDecision|DeclinedSharing|Allocation|Statement|EventNotification|StatedReason|MatterClosed|PersonMerge|CoverHold|CoverErasure|UrgentAccess|SharingRequest|Contribution|ParentDisclosure|Rectification|RecipientTold|Restriction|RestrictionView|Objection|LegalHold|AccessRequest|AccessDecision|Complaint|Advice)
  WHERE n.mapId = $mapId
  RETURN labels(n)[0] AS kind, count(*) AS times
}
WITH kind, times ORDER BY kind
RETURN collect([kind, times]) AS counts
