// SUPPORTS ties of an import. Both ends are on the map of the row.
// (coalesce keeps the planner on the index of ids: that of maps holds everybody.)
// Parameters: rows (list of {mapId, from, to, and the properties below}), source, statedAs, recordedAt
UNWIND $rows AS row
MATCH (from:YoungPerson|Adult {id: row.from}), (to:YoungPerson {id: row.to})
WHERE coalesce(from.mapId) = row.mapId AND coalesce(to.mapId) = row.mapId
CREATE (from)-[r:SUPPORTS {id: row.id, mapId: row.mapId, how: row.how, since: row.since, until: row.until,
                    source: $source, statedAs: $statedAs, recordedAt: $recordedAt}]->(to)
RETURN count(r) AS written
