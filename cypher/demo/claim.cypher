// Marks the demo as loaded, in the transaction that loads it: only where there is no map and no mark yet.
// The constraint demo_id makes a second loader wait here and then find the mark.
// Parameters: now
OPTIONAL MATCH (map:PeerMap)
WITH count(map) AS maps
WHERE maps = 0
MERGE (demo:Demo {id: 'borough'})
ON CREATE SET demo.loadedAt = $now
