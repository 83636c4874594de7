// P9.3, P1.2 Replaces the wrong case reference of a young person. Others with the same reference keep it. Steps that give a case
// reference run one after the other, on whatever map, so that each reference stays one person's.
// Parameters: id, person ({id, ref, refKey}), isOnlyOne (whether nobody else on the map may be known by it),
//   rectification (properties, without the old value)
MERGE (register:Register {id: 'case-references'})
SET register.changedAt = $now
WITH register
MATCH (n:YoungPerson {id: $id})-[:ON_MAP]->(map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED' AND n.mapId = map.id
MATCH (wrong:Person)-[appears:APPEARS_AS]->(n)
CALL () {
  OPTIONAL MATCH (p:SeveralRefs)
  WHERE $person.refKey IN p.formerKeys
  RETURN p AS former LIMIT 1
}
WITH n, map, wrong, appears, former
WHERE coalesce(wrong.refKey, '') <> $person.refKey AND coalesce(wrong <> former, true)
  AND (NOT $isOnlyOne
    OR NOT (EXISTS { (:Person {refKey: $person.refKey})-[:APPEARS_AS]->(:YoungPerson {mapId: $mapId}) }
            OR EXISTS { (former)-[:APPEARS_AS]->(:YoungPerson {mapId: $mapId}) }))
FOREACH (given IN CASE WHEN former IS NULL THEN [$person] ELSE [] END |
  MERGE (p:Person {refKey: given.refKey})
  ON CREATE SET p.id = given.id, p.ref = given.ref)
WITH n, map, wrong, appears, former
OPTIONAL MATCH (current:Person {refKey: $person.refKey})
WITH n, map, wrong, appears, coalesce(former, current) AS right
// On a map where the person appears already, a parent or carer belongs to only one of the two appearances.
CALL (right, map) {
  MATCH (right)<-[tie:PARENT_OF {mapId: map.id}]-()
  WHERE tie.youngPersonId IS NULL
  MATCH (right)-[:APPEARS_AS]->(y:YoungPerson)
  WHERE coalesce(y.mapId, y.restrictedMapId) = map.id
  SET tie.youngPersonId = y.id
}
// The parents and carers who were recorded for this young person go with them.
CALL (n, map, wrong, right) {
  MATCH (wrong)<-[tie:PARENT_OF {mapId: map.id}]-(parent)
  WHERE coalesce(tie.youngPersonId, n.id) = n.id
  CREATE (right)<-[moved:PARENT_OF]-(parent)
  SET moved = properties(tie), moved.youngPersonId = n.id
  DELETE tie
}
DELETE appears
CREATE (right)-[:APPEARS_AS {ref: $person.ref}]->(n)
// Notice that was given under the wrong reference still applies to the young person (DPA 2018 Sch 1 para 8(5)).
FOREACH (given IN CASE WHEN wrong.monitoringNoticeOn IS NULL THEN [] ELSE [1] END |
  SET right.monitoringNoticeOn = wrong.monitoringNoticeOn, right.monitoringNoticeHow = wrong.monitoringNoticeHow,
      right.monitoringNoticeBy = wrong.monitoringNoticeBy, right.monitoringNoticeEndedOn = null)
CREATE (r:Rectification)
SET r = $rectification, r.oldValue = wrong.ref
WITH n, wrong, right
// A Person who appears nowhere else is deleted. Their other references move to the new one, but not the wrong one.
CALL (wrong, right) {
  WITH wrong, right
  WHERE NOT EXISTS { (wrong)-[:APPEARS_AS]->() }
  FOREACH (ref IN CASE WHEN wrong.formerRefs IS NULL THEN [] ELSE [1] END |
    SET right:SeveralRefs,
        right.formerRefs = coalesce(right.formerRefs, []) + [each IN wrong.formerRefs WHERE NOT each IN coalesce(right.formerRefs, [])],
        right.formerKeys = coalesce(right.formerKeys, []) + [key IN coalesce(wrong.formerKeys, []) WHERE key <> right.refKey AND NOT key IN coalesce(right.formerKeys, [])])
  FOREACH (key IN coalesce(wrong.undecidedFormer, []) |
    SET right:ReferenceToDecide, right.doubt = coalesce(right.doubt, 'SAME_FORM'), right.undecidedFormer = coalesce(right.undecidedFormer, []) + key)
  DETACH DELETE wrong
}
RETURN n.id AS id
