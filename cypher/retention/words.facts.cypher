// Names, aliases, addresses and case references of everybody on a map: what a record that stays must not hold (P9.2).
// Parameters: mapId
MATCH (:PeerMap {id: $mapId})<-[:ON_MAP|RESTRICTED_ON]-(p:YoungPerson|Adult|AdultOfConcern)
WITH [p.name, p.address] + coalesce(p.aliases, []) +
     reduce(all = [], refs IN [(person:Person)-[:APPEARS_AS]->(p) | [person.ref] + coalesce(person.formerRefs, [])] |
       all + refs) AS words
UNWIND words AS word
WITH DISTINCT word
WHERE word IS NOT NULL
RETURN collect(word) AS words
