// The last transaction of an import: opens its maps together with assessments, sharing decisions and allocations. All or
// nothing; no row: the import was cleared, and nothing is opened.
// Parameters: import (id), now, mapIds, policyDocuments, assessments, organisations, shares, practitioners, allocations
MATCH (i:Import {id: $import, status: 'RUNNING'})
SET i.status = 'DONE', i.at = $now
REMOVE i.beat
WITH i
CALL () {
  UNWIND $mapIds AS mapId
  MATCH (m:PeerMap {id: mapId, status: 'IMPORTING'})
  SET m.status = 'OPEN'
  RETURN count(m) AS opened
}
CALL () {
  UNWIND $policyDocuments AS properties
  MERGE (d:PolicyDocument {version: properties.version})
  ON CREATE SET d = properties
  RETURN count(d) AS documents
}
CALL () {
  UNWIND $assessments AS row
  CREATE (a:Assessment)
  SET a = row.properties
  WITH a, row
  CALL (a, row) {
    UNWIND row.protectedIds AS protectedId
    MATCH (p:YoungPerson|Adult {id: protectedId})
    WHERE coalesce(p.mapId) = a.mapId
    CREATE (a)-[:PROTECTS]->(p)
    RETURN count(p) AS protecting
  }
  RETURN count(a) AS assessed
}
CALL () {
  UNWIND $organisations AS properties
  MERGE (o:Organisation {id: properties.id})
  ON CREATE SET o = properties
  RETURN count(o) AS organisations
}
CALL () {
  UNWIND $shares AS properties
  MATCH (m:PeerMap {id: properties.mapId})
  CREATE (d:SharingDecision)-[:SHARES]->(m)
  SET d = properties
  RETURN count(d) AS shared
}
CALL () {
  UNWIND $practitioners AS properties
  MERGE (p:Practitioner {key: properties.key})
  ON CREATE SET p = properties
  RETURN count(p) AS practitioners
}
CALL () {
  UNWIND $allocations AS properties
  CREATE (a:Allocation)
  SET a = properties
  RETURN count(a) AS allocated
}
RETURN opened, assessed, shared, allocated
