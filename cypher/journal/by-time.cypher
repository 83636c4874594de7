// The journal's entries between two days (P9.6), newest first; one page and the total.
// Parameters: organisation or null, mapId or null, from, until (days in Europe/London, from <= day < until), limit, offset
// The day's start as UTC, as the entries' times are: equal instants of two zones are not equal.
CALL () {
  MATCH (d:Disclosure)
  WHERE ($organisation IS NULL OR d.organisation = $organisation)
    AND ($mapId IS NULL OR d.mapId = $mapId)
    AND d.time >= datetime({epochMillis: datetime({date: date($from), timezone: 'Europe/London'}).epochMillis})
    AND d.time < datetime({epochMillis: datetime({date: date($until), timezone: 'Europe/London'}).epochMillis})
  RETURN count(d) AS total
}
CALL () {
  MATCH (d:Disclosure)
  WHERE ($organisation IS NULL OR d.organisation = $organisation)
    AND ($mapId IS NULL OR d.mapId = $mapId)
    AND d.time >= datetime({epochMillis: datetime({date: date($from), timezone: 'Europe/London'}).epochMillis})
    AND d.time < datetime({epochMillis: datetime({date: date($until), timezone: 'Europe/London'}).epochMillis})
  WITH d
  ORDER BY d.time DESC, d.journalId DESC, d.sequence DESC
  SKIP $offset LIMIT $limit
  RETURN collect(d.key) AS keys
}
RETURN total, keys
