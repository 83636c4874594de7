// Replaces the texts that named an erased person (P9.4).
// Parameters: mapIds, nodeIds, nodes {id: properties}, tieIds, ties {id: properties}
CALL () {
  MATCH (n:PeerMap|YoungPerson|Adult|AdultOfConcern|PeerGroup|Location|Risk|Strength|Offence|SocialMediaPost|SocialCareRecord|SignificantEvent|Intervention|InformationGap|Review|Meeting|Notification|Consent|Assessment|SharingDecision|DeclinedSharing|Allocation|Statement|EventNotification|StatedReason|MatterClosed|PersonMerge|CoverHold|CoverErasure|UrgentAccess|SharingRequest|Contribution|ParentDisclosure|Rectification|RecipientTold|Restriction|RestrictionView|Objection|LegalHold|DisposalProposal|AccessRequest|AccessDecision|Complaint|Advice|Erasure|ParentCarer|Person|AnalystCopy|CopyLookUp)
  WHERE n.id IN $nodeIds
  SET n += $nodes[n.id]
  RETURN count(n) AS changedNodes
}
CALL () {
  UNWIND $mapIds AS mapId
  MATCH (:PeerMap {id: mapId})<-[:ON_MAP|RESTRICTED_ON]-()-[t]->()
  WHERE t.id IN $tieIds
  SET t += $ties[t.id]
  RETURN count(t) AS changedTies
}
CALL () {
  UNWIND $mapIds AS mapId
  MATCH (:PeerMap {id: mapId})<-[:ON_MAP|RESTRICTED_ON]-(:YoungPerson)<-[:APPEARS_AS]-(:Person)<-[t:PARENT_OF]-()
  WHERE t.id IN $tieIds
  WITH DISTINCT t
  SET t += $ties[t.id]
  RETURN count(t) AS changedParents
}
WITH changedNodes, changedTies + changedParents AS changed
WHERE changedNodes = size($nodeIds) AND changed = size($tieIds)
RETURN changed
