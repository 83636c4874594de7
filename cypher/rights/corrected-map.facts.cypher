// A value of a map itself that is to be corrected (P9.3), and the names of everybody on it who is not restricted, since the title
// must name nobody. The rules of its chapter (`*.rules.ts`) decide which people and events the caller may know of.
// Parameters: mapId, id (of the map, else nothing is found), field (a name of the schema)
MATCH (map:PeerMap {id: $id})
WHERE map.id = $mapId
CALL (map) {
  MATCH (map)<-[:ON_MAP]-(p:YoungPerson|Adult|AdultOfConcern)
  RETURN collect({id: p.id, type: [label IN labels(p) WHERE label <> 'Revealing'][0],
                  words: [word IN [p.name, p.address] + coalesce(p.aliases, []) WHERE word IS NOT NULL]}) AS people
}
RETURN map.id AS id, coalesce(map.version, 1) AS version, toStringOrNull(map[$field]) AS value,
       map.statutoryFunction AS statutoryFunction, map.statutoryCitation AS statutoryCitation,
       COLLECT { MATCH (map)<-[:ON_MAP]-(event:SignificantEvent) RETURN event.id ORDER BY event.id } AS eventIds, people
