// Offences, postings and care records of a map under these ids, with the one person that each is about.
// Parameters: mapId, ids
UNWIND $ids AS wanted
MATCH (n:Offence|SocialMediaPost|SocialCareRecord {id: wanted})-[:ABOUT]->(p)
WHERE n.mapId = $mapId
RETURN n.id AS id, [label IN labels(n) WHERE label <> 'Revealing'][0] AS type, p.id AS personId, n.status AS status,
       coalesce(n.spent, true) AS spent, coalesce(n.reveals, []) AS reveals
