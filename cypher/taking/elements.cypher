// What stands on a map under these ids. Whether the caller may see it is decided by protocol/opening.ts.
// Parameters: mapId, ids
UNWIND $ids AS wanted
MATCH (n:YoungPerson|Adult|AdultOfConcern|PeerGroup|Location|Risk|Strength|SignificantEvent|Intervention|InformationGap|Review|Meeting {id: wanted})
WHERE n.mapId = $mapId
RETURN n.id AS id, [label IN labels(n) WHERE label <> 'Revealing'][0] AS type, coalesce(n.version, 1) AS version,
       n.kind AS kind, n.status AS status, n.label AS label, toString(n.endedOn) AS endedOn
