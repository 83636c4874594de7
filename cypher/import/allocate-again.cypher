// P4.5 The same files are imported again with other practitioners: allocates these to the open maps of the import. Somebody who
// was allocated to a map before is not allocated again, since somebody may have ended that.
// Parameters: import (id), stepId, practitioners, allocations
MATCH (i:Import {id: $import, status: 'DONE'})
SET i.allocated = coalesce(i.allocated, []) + $stepId
WITH i
CALL () {
  UNWIND $allocations AS properties
  MATCH (m:PeerMap {id: properties.mapId, status: 'OPEN'})
  WHERE NOT EXISTS { MATCH (:Allocation {mapId: properties.mapId, practitioner: properties.practitioner}) }
  CREATE (a:Allocation)
  SET a = properties
  RETURN count(a) AS allocated
}
CALL () {
  UNWIND $practitioners AS properties
  MERGE (p:Practitioner {key: properties.key})
  ON CREATE SET p = properties
  RETURN count(p) AS practitioners
}
RETURN allocated
