// Nothing is left of a map that was disposed of (P9.2): its record says so.
// Parameters: mapId
MATCH (d:Disposal {mapId: $mapId, unfinished: true})
WHERE NOT EXISTS { MATCH (:DisposedElement {disposedFrom: $mapId}) }
REMOVE d.unfinished
RETURN d.mapId AS mapId
