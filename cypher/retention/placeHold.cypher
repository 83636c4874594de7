// P9.4 A legal hold: nothing of the map, or of the person, is erased or disposed of while it stands.
// Parameters: holds [properties; subjectId null for a map as a whole]
UNWIND $holds AS hold
MATCH (map:PeerMap {id: hold.mapId})
CREATE (h:LegalHold)
SET h = hold
WITH count(h) AS placed
WHERE placed = size($holds)
RETURN placed
