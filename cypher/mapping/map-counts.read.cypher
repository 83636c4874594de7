// What the index counts on maps: young people who are on each today, and its open information gaps by id. Whom a gap is shown to is
// decided by the opening of the map.
// Parameters: mapIds, today (YYYY-MM-DD)
MATCH (map:PeerMap)
WHERE map.id IN $mapIds
RETURN map.id AS mapId,
       COUNT { MATCH (y:YoungPerson {mapId: map.id}) WHERE coalesce(date($today) < y.endedOn, true) } AS members,
       COLLECT { MATCH (g:InformationGap {mapId: map.id})
                 WHERE g.status IN ['OPEN', 'GATHERING'] AND coalesce(date($today) < g.endedOn, true)
                 RETURN g.id } AS gapIds
