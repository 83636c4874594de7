// P4.5 What one practitioner has is handed over to another, on several maps at once. No row where one of the allocations has ended
// meanwhile: then nothing is written.
// Parameters: handovers [{ended: {id, mapId, until}, allocation (properties)}], practitioner (key, issuer, subject, organisation),
//   endedBy
CALL () {
  UNWIND $handovers AS row
  MATCH (a:Allocation {id: row.ended.id, mapId: row.ended.mapId})
  WHERE coalesce(a.until > row.ended.until, true)
  SET a.until = row.ended.until, a.endedBy = $endedBy
  CREATE (n:Allocation)
  SET n = row.allocation
  RETURN count(n) AS handedOver
}
WITH handedOver
WHERE handedOver = size($handovers)
MERGE (p:Practitioner {key: $practitioner.key})
ON CREATE SET p = $practitioner
RETURN p.key AS id
