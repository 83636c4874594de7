// The journal's entry of one answer, by the id that the answer said, or by the key that answers said before there were ids (P9.6).
// Parameters: disclosure, subjects (ids) or null, organisation or null, mapId or null, from, until (days in Europe/London, from <= day < until), limit, offset
CALL () {
  MATCH (d:Disclosure {id: $disclosure})
  RETURN d
  UNION
  MATCH (d:Disclosure {key: $disclosure})
  WHERE d.id IS NULL
  RETURN d
}
WITH d
WHERE ($organisation IS NULL OR d.organisation = $organisation)
  AND ($mapId IS NULL OR d.mapId = $mapId)
  AND ($subjects IS NULL OR EXISTS { MATCH (d)-[:ABOUT_SET]->()-[:CONTAINS]->(r:SubjectRef) WHERE r.id IN $subjects })
  AND d.time >= datetime({epochMillis: datetime({date: date($from), timezone: 'Europe/London'}).epochMillis})
  AND d.time < datetime({epochMillis: datetime({date: date($until), timezone: 'Europe/London'}).epochMillis})
WITH d
ORDER BY d.time DESC, d.key
WITH collect(d.key) AS keys
RETURN size(keys) AS total, keys[toInteger($offset)..toInteger($offset + $limit)] AS keys
