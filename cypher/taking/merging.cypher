// What a merge is judged by: those who are one, what is recorded about both, who else has the case reference.
// Parameters: mapId, youngPersonId, duplicateId, duplicateRef (one of the two null)
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
CALL () {
  OPTIONAL MATCH (current:Person {ref: $duplicateRef})
  OPTIONAL MATCH (former:SeveralRefs)
  WHERE $duplicateRef IN former.formerRefs
  RETURN coalesce(current, former) AS ofRef LIMIT 1
}
WITH kept, duplicate, keptPerson, coalesce(ofDuplicate, ofRef) AS other
CALL (kept, duplicate) {
  MATCH (n:YoungPerson)-[r]-(o)
  WHERE n.id IN [kept.id, duplicate.id] AND NOT type(r) IN ['ON_MAP', 'APPEARS_AS', 'PROTECTS', 'ABOUT', 'POSED_BY', 'POSED_TO']
  RETURN collect(DISTINCT {id: r.id, type: type(r), from: startNode(r).id, to: endNode(r).id, properties: properties(r)}) AS ties
}
CALL (kept, duplicate) {
  MATCH (n:YoungPerson)-[r]-()
  WHERE n.id IN [kept.id, duplicate.id] AND NOT type(r) IN ['ON_MAP', 'APPEARS_AS']
  WITH DISTINCT r.id AS id
  MATCH (s:Statement {elementId: id})
  RETURN collect(DISTINCT properties(s)) AS ofTies
}
CALL (kept, duplicate) {
  MATCH (s:Statement)
  WHERE s.elementId IN [kept.id, duplicate.id]
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
RETURN properties(kept) AS kept, properties(duplicate) AS duplicate, ties, ofTies + ofPeople AS statements,
       decisions + allocations AS grants, keptPerson IS NOT NULL AS hasPerson,
       keptPerson IS NOT NULL AND keptPerson = other AS isSamePerson,
       // What is restricted is not there for who merges (Art 18).
       EXISTS { (other)-[:APPEARS_AS]->(y:YoungPerson {mapId: $mapId}) WHERE NOT y.id IN [kept.id, coalesce(duplicate.id, '')] } AS isDrawn,
       [(p)-[:APPEARS_AS]->(y:YoungPerson) WHERE p IN [keptPerson, other] | coalesce(y.mapId, y.restrictedMapId)] AS maps
