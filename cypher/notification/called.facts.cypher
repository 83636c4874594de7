// What everybody on a map is called, and where they live: to find in a text who must not stand in it (P7.1). Compared, never
// shown. Whom the caller may know of is decided by notification/parents.rules.ts.
// Parameters: mapId
MATCH (n:YoungPerson|Adult|AdultOfConcern)-[:ON_MAP]->(:PeerMap {id: $mapId})
WHERE n.mapId = $mapId
RETURN n.id AS id, [label IN labels(n) WHERE label <> 'Revealing'][0] AS type, n.label AS label,
       [name IN [n.name] + coalesce(n.aliases, []) WHERE name IS NOT NULL] AS names, n.address AS address
