// Maps that were disposed of, and of which something is left to be deleted (P9.2).
MATCH (d:Disposal {unfinished: true})
RETURN d.mapId AS mapId
ORDER BY mapId
