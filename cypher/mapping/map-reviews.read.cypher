// When a map was opened, and its reviews (P2.5). Whether the caller may know of one is decided by policy/opening.ts.
// Parameters: mapId
MATCH (map:PeerMap {id: $mapId})
RETURN toString(map.openedOn) AS openedOn,
       [(map)<-[:ON_MAP]-(r:Review) | {id: r.id, heldOn: toString(r.heldOn)}] AS reviews
