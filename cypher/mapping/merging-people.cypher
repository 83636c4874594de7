// P1.2 Two case references belong to one person: everything attached to the other Person moves to the Person of the young person
// who stays, on whatever map. A parent or carer stays recorded for the same child.
// Parameters: mapId, keptId, duplicateId, duplicateRef (one of the two null), duplicateKey (its normal form), changedAt
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
  OPTIONAL MATCH (p:Person)-[appears:APPEARS_AS]->(duplicate)
  RETURN p AS ofDuplicate, appears.ref AS givenRef LIMIT 1
}
// For a case reference in doubt, who else has it: the only other person, or the one with exactly this spelling.
CALL (kept) {
  OPTIONAL MATCH (current:Person {refKey: $duplicateKey})
  OPTIONAL MATCH (former:SeveralRefs)
  WHERE $duplicateKey IN former.formerKeys
  OPTIONAL MATCH (undecided:ReferenceToDecide)
  WHERE undecided <> kept AND (kept.undecidedKey = $duplicateKey OR $duplicateKey IN kept.undecidedFormer)
    AND (undecided.undecidedKey = $duplicateKey OR $duplicateKey IN undecided.undecidedFormer)
  WITH current, former, collect(undecided) AS others
  RETURN coalesce(current, former, CASE WHEN size(others) = 1 THEN others[0]
           ELSE head([one IN others WHERE one.ref = $duplicateRef OR $duplicateRef IN one.formerRefs]) END) AS ofRef LIMIT 1
}
WITH young, duplicate, kept, givenRef, coalesce(ofDuplicate, ofRef) AS other
WHERE $duplicateRef IS NULL OR kept IS NOT NULL
// On a map where both appear, a parent or carer belongs to only one of the two.
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
CALL (young, kept, other, givenRef) {
  WITH young, kept, other, givenRef
  WHERE kept IS NULL AND other IS NOT NULL
  CREATE (other)-[:APPEARS_AS {ref: givenRef}]->(young)
}
CALL (duplicate) {
  MATCH (:Person)-[r:APPEARS_AS]->(duplicate)
  DELETE r
}
CALL (kept, other) {
  WITH kept, other
  WHERE $duplicateRef IS NOT NULL AND other IS NULL AND $duplicateKey <> coalesce(kept.refKey, kept.undecidedKey, '')
    AND NOT $duplicateKey IN coalesce(kept.formerKeys, [])
  SET kept:SeveralRefs, kept.formerRefs = coalesce(kept.formerRefs, []) + $duplicateRef,
      kept.formerKeys = coalesce(kept.formerKeys, []) + $duplicateKey
}
CALL (kept, other) {
  WITH kept, other
  WHERE kept <> other
  WITH kept, other,
       [key IN [other.refKey] + coalesce(other.formerKeys, []) WHERE key IS NOT NULL] AS keys,
       [key IN [other.undecidedKey] + coalesce(other.undecidedFormer, [])
         WHERE key IS NOT NULL AND coalesce(key <> kept.undecidedKey, true) AND NOT key IN coalesce(kept.undecidedFormer, [])
           AND NOT (other.doubt = 'SPOILED' AND key = other.undecidedKey)] AS undecided
  SET kept:SeveralRefs,
      kept.formerRefs = coalesce(kept.formerRefs, []) +
        [r IN [other.ref] + coalesce(other.formerRefs, []) WHERE NOT r IN coalesce(kept.formerRefs, [])],
      kept.formerKeys = coalesce(kept.formerKeys, []) + [key IN keys WHERE NOT key IN coalesce(kept.formerKeys, [])]
  FOREACH (key IN undecided |
    SET kept:ReferenceToDecide, kept.doubt = coalesce(kept.doubt, 'SAME_FORM'), kept.undecidedFormer = coalesce(kept.undecidedFormer, []) + key)
  // Notice given for either counts for the person (DPA 2018 Sch 1 para 8(5)).
  FOREACH (given IN CASE WHEN other.monitoringNoticeOn IS NULL THEN [] ELSE [1] END |
    SET kept.monitoringNoticeOn = other.monitoringNoticeOn, kept.monitoringNoticeHow = other.monitoringNoticeHow,
        kept.monitoringNoticeBy = other.monitoringNoticeBy, kept.monitoringNoticeEndedOn = null)
  // No two people may share a normal form, not even until the other one is deleted.
  REMOVE other.refKey
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
