// Deletes the emptied maps of an unfinished import and its record. Never an open map.
// Parameters: import (id)
MATCH (i:Import {id: $import, status: 'RUNNING'})
OPTIONAL MATCH (m:PeerMap {status: 'IMPORTING'})
WHERE m.id IN i.mapIds
DETACH DELETE m
WITH DISTINCT i
DELETE i
RETURN count(*) AS cleared
