// GUARDS ties of an import. Both ends are on the map of the row.
// Parameters: rows (list of {mapId, from, to, and the properties below}), source, statedAs, recordedAt
UNWIND $rows AS row
MATCH (from:Adult {id: row.from}), (to:Location {id: row.to})
WHERE from.mapId = row.mapId AND to.mapId = row.mapId
CREATE (from)-[r:GUARDS {id: row.id, mapId: row.mapId, howOften: row.howOften, since: row.since, until: row.until,
                    source: $source, statedAs: $statedAs, recordedAt: $recordedAt}]->(to)
RETURN count(r) AS written
