// The journal's entries about any of the people given: who has seen X (P9.6), newest first; one page and the total.
// Parameters: subjects (ids), organisation or null, mapId or null, from, until (days in Europe/London, from <= day < until), limit, offset
// From the people to the entries, whatever the planner thinks of how many there are of each: a long journal is walked otherwise.
// The day's start as UTC, as the entries' times are: equal instants of two zones are not equal.
CALL () {
  MATCH (r:SubjectRef)
  WHERE r.id IN $subjects
  WITH r
  MATCH (r)<-[:CONTAINS]-(set)
  WITH DISTINCT set
  MATCH (set)<-[:ABOUT_SET]-(d)
  WITH DISTINCT d
  WHERE ($organisation IS NULL OR d.organisation = $organisation)
    AND ($mapId IS NULL OR d.mapId = $mapId)
    AND d.time >= datetime({epochMillis: datetime({date: date($from), timezone: 'Europe/London'}).epochMillis})
    AND d.time < datetime({epochMillis: datetime({date: date($until), timezone: 'Europe/London'}).epochMillis})
  RETURN count(d) AS total
}
CALL () {
  MATCH (r:SubjectRef)
  WHERE r.id IN $subjects
  WITH r
  MATCH (r)<-[:CONTAINS]-(set)
  WITH DISTINCT set
  MATCH (set)<-[:ABOUT_SET]-(d)
  WITH DISTINCT d
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
