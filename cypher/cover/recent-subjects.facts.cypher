// Whom the assessments are about that somebody has recorded on a map since a time (P8.2).
// Parameters: mapId, key (of who recorded them), since
MATCH (a:Assessment {mapId: $mapId})
WHERE a.officer = $key AND a.recordedAt >= $since
UNWIND a.subjectIds AS id
RETURN collect(DISTINCT id) AS subjectIds
