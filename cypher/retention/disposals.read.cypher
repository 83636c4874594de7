// Maps that were disposed of, the latest first (P9.2).
MATCH (d:Disposal)
WITH d ORDER BY d.disposedAt DESC, d.id
RETURN d.id AS id, d.mapId AS mapId, d.counts AS counts, d.reason AS reason, d.earlyGround AS earlyGround,
       d.proposedBy AS proposedBy, d.decidedBy AS decidedBy, toString(d.disposedAt) AS disposedAt,
       NOT coalesce(d.unfinished, false) AS finished
