// What was erased because its cover had lapsed, or is proposed to be (P8.5): never of whom, nor what. The latest first.
MATCH (x:CoverErasure)
RETURN x.id AS id, x.mapId AS mapId, x.category AS category, x.proposedBy AS proposedBy, toString(x.proposedOn) AS proposedOn,
       x.recordedBy AS erasedBy, toString(x.on) AS erasedOn, coalesce(x.counts, '{}') AS counts
ORDER BY coalesce(x.on, x.proposedOn) DESC, id
