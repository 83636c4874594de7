// What is not in the picture of a day (P1.2): recorded after it, or ended by then. What has no day of record is in every picture.
// The end of a record of social care is a fact about that care: the record itself does not end.
// Parameters: mapId, day (YYYY-MM-DD)
// A day of record is compared, and never converted: a conversion fails where there is none, and the failure would tell of a hidden element.
WITH date($day) AS day
WITH day, datetime({date: day + duration({days: 1}), timezone: 'Europe/London'}) AS next
MATCH (map:PeerMap {id: $mapId})<-[:ON_MAP]-(e)
WHERE e.mapId = map.id
  AND (e.recordedAt >= next
    OR NOT e:SocialCareRecord AND e.endedOn <= day)
RETURN e.id AS id
