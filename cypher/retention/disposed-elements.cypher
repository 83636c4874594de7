// Some of the nodes that are left of a map that was disposed of, without ties by now (P9.2).
// Parameters: mapId, batch (how many at most)
MATCH (n:DisposedElement {disposedFrom: $mapId})
WITH n LIMIT $batch
DETACH DELETE n
RETURN count(*) AS gone
