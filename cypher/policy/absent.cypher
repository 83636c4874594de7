// What is not in the picture of a day (P1.2): recorded after it, or ended by then. What has no day of record is in every picture.
// The end of a record of social care is a fact about that care: the record itself does not end.
// Parameters: mapId, day (YYYY-MM-DD)
MATCH (map:PeerMap {id: $mapId})<-[:ON_MAP]-(e)
WHERE e.mapId = map.id
  AND (date(datetime({datetime: e.recordedAt, timezone: 'Europe/London'})) > date($day)
    OR NOT e:SocialCareRecord AND e.endedOn <= date($day))
RETURN e.id AS id
