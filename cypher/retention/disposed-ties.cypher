// Some of the ties that are left of a map that was disposed of (P9.2).
// Parameters: mapId, batch (how many at most)
MATCH (:DisposedElement {disposedFrom: $mapId})-[t]-()
WITH DISTINCT t LIMIT $batch
DELETE t
RETURN count(*) AS gone
