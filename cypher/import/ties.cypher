// Ties of an import, of one type: TIE, and what it joins FROM and TO, are words for what the schema says of it (src/exchange/batch.ts).
// Both ends are on the map of the row. (coalesce keeps the planner on the index of ids: that of maps holds everybody.)
// Parameters: rows (list of {mapId, from, to, properties}), source, statedAs, recordedAt
UNWIND $rows AS row
MATCH (from:FROM {id: row.from}), (to:TO {id: row.to})
WHERE coalesce(from.mapId) = row.mapId AND coalesce(to.mapId) = row.mapId
CREATE (from)-[r:TIE]->(to)
SET r = row.properties, r.source = $source, r.statedAs = $statedAs, r.recordedAt = $recordedAt
RETURN count(r) AS written
