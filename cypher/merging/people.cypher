// P1.2 Two case references are of one person: what hangs on the other Person moves to the one of the young person who stays,
// whatever map it is on. A parent or carer stays known for whom they were recorded.
// Parameters: mapId, keptId, duplicateId, duplicateRef (one of the two null), changedAt
MERGE (register:Register {id: 'case-references'})
SET register.changedAt = $changedAt
WITH register
MATCH (young:YoungPerson {id: $keptId, mapId: $mapId})
OPTIONAL MATCH (duplicate:YoungPerson {id: $duplicateId, mapId: $mapId})
CALL (young) {
  OPTIONAL MATCH (p:Person)-[:APPEARS_AS]->(young)
  RETURN p AS kept LIMIT 1
}
CALL (duplicate) {
  OPTIONAL MATCH (p:Person)-[:APPEARS_AS]->(duplicate)
  RETURN p AS ofDuplicate LIMIT 1
}
CALL () {
  OPTIONAL MATCH (current:Person {ref: $duplicateRef})
  OPTIONAL MATCH (former:SeveralRefs)
  WHERE $duplicateRef IN former.formerRefs
  RETURN coalesce(current, former) AS ofRef LIMIT 1
}
WITH young, duplicate, kept, coalesce(ofDuplicate, ofRef) AS other
WHERE $duplicateRef IS NULL OR kept IS NOT NULL
// On a map on which both appear, each parent or carer is of one of the two.
CALL (kept, other) {
  UNWIND [kept, other] AS person
  MATCH (person)<-[tie:PARENT_OF]-()
  WHERE tie.youngPersonId IS NULL
  MATCH (person)-[:APPEARS_AS]->(y:YoungPerson)
  WHERE coalesce(y.mapId, y.restrictedMapId) = tie.mapId
  SET tie.youngPersonId = y.id
}
CALL (duplicate, other) {
  MATCH (other)<-[tie:PARENT_OF]-()
  WHERE tie.youngPersonId = duplicate.id
  SET tie.youngPersonId = $keptId
}
CALL (young, kept, other) {
  WITH young, kept, other
  WHERE kept IS NULL AND other IS NOT NULL
  CREATE (other)-[:APPEARS_AS]->(young)
}
CALL (duplicate) {
  MATCH (:Person)-[r:APPEARS_AS]->(duplicate)
  DELETE r
}
CALL (kept) {
  WITH kept
  WHERE $duplicateRef IS NOT NULL AND kept.ref <> $duplicateRef
  SET kept:SeveralRefs, kept.formerRefs = [r IN coalesce(kept.formerRefs, []) WHERE r <> $duplicateRef] + $duplicateRef
}
CALL (kept, other) {
  WITH kept, other
  WHERE kept <> other
  SET kept:SeveralRefs,
      kept.formerRefs = coalesce(kept.formerRefs, []) +
        [r IN [other.ref] + coalesce(other.formerRefs, []) WHERE NOT r IN coalesce(kept.formerRefs, [])]
  WITH kept, other
  CALL (kept, other) {
    MATCH (other)-[r]->(o)
    CREATE (kept)-[moved:$(type(r))]->(o)
    SET moved = properties(r)
    DELETE r
  }
  CALL (kept, other) {
    MATCH (other)<-[r]-(o)
    CREATE (kept)<-[moved:$(type(r))]-(o)
    SET moved = properties(r)
    DELETE r
  }
  DETACH DELETE other
}
RETURN young.id AS id
