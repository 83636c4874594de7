// The elements of a map with these ids. policy/opening.ts decides whether the caller may see them.
// Parameters: mapId, ids
UNWIND $ids AS wanted
MATCH (n:ANY_ELEMENT {id: wanted})
WHERE n.mapId = $mapId
RETURN n.id AS id, [label IN labels(n) WHERE label <> 'Revealing'][0] AS type, coalesce(n.version, 1) AS version,
       n.kind AS kind, n.status AS status, n.label AS label, toString(n.endedOn) AS endedOn
