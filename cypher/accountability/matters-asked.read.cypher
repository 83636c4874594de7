// Who asked for what, by day and purpose, from the journal (P9.6): of one map for more than one purpose; of anything that was answered
// as not there, whatever was named (mapId null).
// Parameters: since (day in Europe/London), purposes (those that open maps)
MATCH (d:Disclosure)
WHERE d.time >= datetime({epochMillis: datetime({date: $since, timezone: 'Europe/London'}).epochMillis})
  AND d.mapId IS NOT NULL AND d.kind IN ['disclosure', 'refusal'] AND d.outcome IN ['OK', 'NOT_FOUND'] AND d.purpose IN $purposes
WITH d.organisation AS organisation, d.agency AS agency, d.issuer + '#' + d.subject AS who, d.mapId AS mapId, d.purpose AS purpose,
     date(datetime({datetime: d.time, timezone: 'Europe/London'})) AS day, d.outcome = 'NOT_FOUND' AS notFound,
     count(*) AS times, max(d.time.epochMillis) AS last
WITH organisation, agency, who, mapId, count(DISTINCT purpose) AS purposes,
     collect({on: toString(day), purpose: purpose, notFound: notFound, times: times, last: last}) AS asked
WHERE purposes > 1
RETURN organisation, agency, who, mapId, asked
UNION ALL
MATCH (d:Disclosure)
WHERE d.time >= datetime({epochMillis: datetime({date: $since, timezone: 'Europe/London'}).epochMillis})
  AND d.outcome = 'NOT_FOUND' AND d.purpose IN $purposes
WITH d.organisation AS organisation, d.agency AS agency, d.issuer + '#' + d.subject AS who, d.purpose AS purpose,
     date(datetime({datetime: d.time, timezone: 'Europe/London'})) AS day, count(*) AS times, max(d.time.epochMillis) AS last
WITH organisation, agency, who, sum(times) AS all,
     collect({on: toString(day), purpose: purpose, notFound: true, times: times, last: last}) AS asked
WHERE all > 1
RETURN organisation, agency, who, null AS mapId, asked
