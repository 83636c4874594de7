// The allocations of one practitioner of an organisation on some maps, ended ones too (P4.5).
// Parameters: practitioner (<issuer>#<subject>), organisation, maps (ids)
MATCH (:Practitioner {key: $practitioner, organisation: $organisation})
MATCH (a:Allocation {practitioner: $practitioner})
WHERE a.mapId IN $maps
RETURN a.id AS id, a.mapId AS mapId, a.youngPersonIds AS youngPersonIds, toString(a.from) AS from, toString(a.until) AS until
ORDER BY mapId, id
