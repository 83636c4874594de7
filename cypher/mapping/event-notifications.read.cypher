// Significant events that were notified, the latest first (P3.1). What and where: until a map says it.
// Parameters: status (or null), maps (ids, open to the caller), limit
MATCH (n:EventNotification)
WHERE $status IS NULL OR n.status = $status
WITH n ORDER BY n.notifiedOn DESC, n.id DESC
LIMIT $limit
RETURN n.id AS id, n.status AS status, CASE WHEN n.status <> 'MAPPED' THEN n.what END AS what,
       toString(n.occurredOn) AS occurredOn, CASE WHEN n.status <> 'MAPPED' THEN n.place END AS place,
       n.notifiedBy AS notifiedBy, toString(n.notifiedOn) AS notifiedOn,
       CASE WHEN n.mapId IN $maps THEN n.mapId END AS mapId, n.reason AS reason, toString(n.decidedOn) AS decidedOn
