// Every text on some maps, and in what is recorded of them off the map, that may hold words of somebody (P9.4).
// Parameters: mapIds, without (ids of what goes), structure (properties that hold no text: `name` or `Label.name`),
//   texts (`Label.name`: texts in spite of that), references (normal forms of those by which a partner would ask for the person, or the maps)
// `unlinked`: the text belongs to no map and is not linked to this person, so the same name there may be somebody else's.
UNWIND $mapIds AS mapId
CALL (mapId) {
  MATCH (n:PeerMap {id: mapId})
  RETURN n.id AS id, 'PeerMap' AS kind, properties(n) AS held
  UNION ALL
  MATCH (:PeerMap {id: mapId})<-[:ON_MAP|RESTRICTED_ON]-(n)
  RETURN n.id AS id, [label IN labels(n) WHERE label <> 'Revealing'][0] AS kind, properties(n) AS held
  UNION ALL
  MATCH (n:Notification|Consent|Assessment|SharingDecision|DeclinedSharing|Allocation|Statement|EventNotification|StatedReason|MatterClosed|PersonMerge|CoverHold|CoverErasure|UrgentAccess|SharingRequest|Contribution|ParentDisclosure|Rectification|RecipientTold|Restriction|RestrictionView|Objection|LegalHold|DisposalProposal|AccessRequest|AccessDecision|Complaint|Advice)
  WHERE n.mapId = mapId
  RETURN n.id AS id, labels(n)[0] AS kind, properties(n) AS held
  UNION ALL
  MATCH (n:Erasure)
  WHERE mapId IN n.mapIds
  RETURN n.id AS id, 'Erasure' AS kind, properties(n) AS held
  UNION ALL
  // Why a copy of the map was made, and why somebody in it was looked up.
  MATCH (n:AnalystCopy)
  WHERE mapId IN n.mapIds
  RETURN n.id AS id, 'AnalystCopy' AS kind, {reason: n.reason} AS held
  UNION ALL
  MATCH (c:AnalystCopy)
  WHERE mapId IN c.mapIds
  MATCH (n:CopyLookUp {copyId: c.id})
  RETURN n.id AS id, 'CopyLookUp' AS kind, {reason: n.reason} AS held
  UNION ALL
  MATCH (:PeerMap {id: mapId})<-[:ON_MAP|RESTRICTED_ON]-()-[t]->()
  WHERE t.id IS NOT NULL
  RETURN t.id AS id, 'tie' AS kind, properties(t) AS held
  UNION ALL
  MATCH (:PeerMap {id: mapId})<-[:ON_MAP|RESTRICTED_ON]-(:YoungPerson)<-[:APPEARS_AS]-(:Person)<-[t:PARENT_OF]-()
  WHERE coalesce(t.mapId, t.restrictedMapId) = mapId
  RETURN t.id AS id, 'parent' AS kind, properties(t) AS held
  UNION ALL
  MATCH (:PeerMap {id: mapId})<-[:ON_MAP|RESTRICTED_ON]-(:YoungPerson)<-[:APPEARS_AS]-(:Person)<-[t:PARENT_OF]-(parent:ParentCarer)
  WHERE coalesce(t.mapId, t.restrictedMapId) = mapId
  RETURN parent.id AS id, 'ParentCarer' AS kind, {source: parent.source} AS held
  UNION ALL
  MATCH (:PeerMap {id: mapId})<-[:ON_MAP|RESTRICTED_ON]-(:YoungPerson)<-[:APPEARS_AS]-(person:Person)
  RETURN person.id AS id, 'Person' AS kind, {monitoringNoticeHow: person.monitoringNoticeHow} AS held
  UNION ALL
  // Of no map yet, or of none at all.
  MATCH (n:SharingRequest|EventNotification|StatedReason|Complaint|Advice)
  WHERE n.mapId IS NULL
  RETURN n.id AS id, labels(n)[0] AS kind, properties(n) AS held
}
WITH DISTINCT id, kind, held
WHERE NOT id IN $without
UNWIND keys(held) AS key
WITH id, kind, key, held[key] AS value,
     kind IN ['SharingRequest', 'EventNotification', 'StatedReason', 'Complaint', 'Advice'] AND held.mapId IS NULL
       AND NOT coalesce(held.referenceKey IN $references, false) AS unlinked
WHERE (NOT key IN $structure AND NOT kind + '.' + key IN $structure OR kind + '.' + key IN $texts)
  AND (value IS :: STRING NOT NULL OR value IS :: LIST<STRING NOT NULL> NOT NULL)
RETURN id, kind, key, value, unlinked
ORDER BY id, key
