// The facts of a merge: the two young people, what is recorded about both, and who else has the case reference.
// Parameters: mapId, youngPersonId, duplicateId, duplicateRef (one of the two null), duplicateKey (its normal form)
OPTIONAL MATCH (kept:YoungPerson {id: $youngPersonId, mapId: $mapId})
OPTIONAL MATCH (duplicate:YoungPerson {id: $duplicateId, mapId: $mapId})
CALL (kept) {
  OPTIONAL MATCH (p:Person)-[:APPEARS_AS]->(kept)
  RETURN p AS keptPerson LIMIT 1
}
CALL (duplicate) {
  OPTIONAL MATCH (p:Person)-[:APPEARS_AS]->(duplicate)
  RETURN p AS ofDuplicate LIMIT 1
}
// For a case reference in doubt, who else has it: the only other person, or the one with exactly this spelling.
CALL (keptPerson) {
  OPTIONAL MATCH (current:Person {refKey: $duplicateKey})
  OPTIONAL MATCH (former:SeveralRefs)
  WHERE $duplicateKey IN former.formerKeys
  OPTIONAL MATCH (undecided:ReferenceToDecide)
  WHERE undecided <> keptPerson AND (keptPerson.undecidedKey = $duplicateKey OR $duplicateKey IN keptPerson.undecidedFormer)
    AND (undecided.undecidedKey = $duplicateKey OR $duplicateKey IN undecided.undecidedFormer)
  WITH current, former, collect(undecided) AS others
  RETURN coalesce(current, former, CASE WHEN size(others) = 1 THEN others[0]
           ELSE head([one IN others WHERE one.ref = $duplicateRef OR $duplicateRef IN one.formerRefs]) END) AS ofRef LIMIT 1
}
WITH kept, duplicate, keptPerson, coalesce(ofDuplicate, ofRef) AS other
CALL (kept, duplicate) {
  MATCH (n:YoungPerson)-[r:ANY_TIE]-()
  WHERE n.id IN [kept.id, duplicate.id]
  RETURN collect(DISTINCT {id: r.id, type: type(r), from: startNode(r).id, to: endNode(r).id, properties: properties(r)}) AS ties
}
CALL (kept, duplicate) {
  MATCH (n:YoungPerson)-[r:ANY_TIE]-()
  WHERE n.id IN [kept.id, duplicate.id]
  WITH DISTINCT r.id AS id
  MATCH (s:Statement)
  WHERE s.elementId = id AND s.category IS NOT NULL
  RETURN collect(DISTINCT properties(s)) AS ofTies
}
CALL (kept, duplicate) {
  MATCH (s:Statement)
  WHERE s.elementId IN [kept.id, duplicate.id] AND s.category IS NOT NULL
  RETURN collect(properties(s)) AS ofPeople
}
CALL () {
  MATCH (d:SharingDecision {mapId: $mapId})
  WHERE NOT coalesce(d.subjectsAll, false)
  RETURN collect({id: d.id, people: d.subjectIds, until: toString(d.until), withdrawnOn: toString(d.withdrawnOn)}) AS decisions
}
CALL () {
  MATCH (a:Allocation {mapId: $mapId})
  WHERE a.youngPersonIds IS NOT NULL
  RETURN collect({id: a.id, people: a.youngPersonIds, until: toString(a.until), withdrawnOn: null}) AS allocations
}
CALL () {
  MATCH (u:UrgentAccess {mapId: $mapId})
  WHERE coalesce(u.subjectIds, u.youngPersonIds) IS NOT NULL
  RETURN collect({id: u.id, people: coalesce(u.subjectIds, u.youngPersonIds), until: toString(u.until), withdrawnOn: null}) AS urgent
}
RETURN properties(kept) AS kept, properties(duplicate) AS duplicate, ties, ofTies + ofPeople AS statements,
       decisions + allocations + urgent AS grants, keptPerson IS NOT NULL AS hasPerson,
       coalesce(keptPerson = other, false) AS isSamePerson,
       other IS NULL AND EXISTS {
         MATCH (p:ReferenceToDecide)
         WHERE p.undecidedKey = $duplicateKey OR $duplicateKey IN p.undecidedFormer
       } AS isUndecided,
       // Restricted data are left out: whoever merges must not see them (Art 18).
       EXISTS { MATCH (other)-[:APPEARS_AS]->(y:YoungPerson {mapId: $mapId}) WHERE y.id <> $youngPersonId } AS isDrawn,
       coalesce([(keptPerson)-[:APPEARS_AS]->(y:YoungPerson) | coalesce(y.mapId, y.restrictedMapId)], []) +
       coalesce([(other)-[:APPEARS_AS]->(y:YoungPerson) | coalesce(y.mapId, y.restrictedMapId)], []) AS maps
