// When and by whom publicly available postings of a young person on a map were looked at before (P5.3), never which. Whether a look
// counts as repeated is decided by mapping/records.rules.ts.
// Parameters: mapId, personId
MATCH (p:YoungPerson {id: $personId, mapId: $mapId})<-[:ABOUT]-(n:SocialMediaPost)
RETURN toString(n.seenOn) AS seenOn, n.recordedBy AS by, coalesce(n.viewed, '') = 'REPEATEDLY' AS repeatedly
