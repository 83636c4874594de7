// GROUP_TIE ties of an import. Both ends are on the map of the row.
// (coalesce keeps the planner on the index of ids: that of maps holds everybody.)
// Parameters: rows (list of {mapId, from, to, and the properties below}), source, statedAs, recordedAt
UNWIND $rows AS row
MATCH (from:PeerGroup {id: row.from}), (to:PeerGroup {id: row.to})
WHERE coalesce(from.mapId) = row.mapId AND coalesce(to.mapId) = row.mapId
CREATE (from)-[r:GROUP_TIE {id: row.id, mapId: row.mapId, kind: row.kind, since: row.since, until: row.until,
                    source: $source, statedAs: $statedAs, recordedAt: $recordedAt}]->(to)
RETURN count(r) AS written
