// P8.5 Erases the values of one category about one person whose cover has lapsed, with the statements about them. An adult of
// concern is erased as a whole. A risk that is also posed to others stays theirs, without its text where that reveals something.
// Parameters: subjectId, category, removed (properties set to null), whole, intimate, ties, allegations, elements (ids),
//   merges [{id, values}] (what merges left, without the category), erased (what stands in the place of a text),
//   erasure (properties of the record; its id is that of the proposal, if there is one)
MATCH (map:PeerMap {id: $mapId})
MATCH (p:YoungPerson|Adult|AdultOfConcern {id: $subjectId})-[:ON_MAP]->(map)
WHERE p.mapId = map.id
// What was proposed becomes what was done.
MERGE (x:CoverErasure {id: $erasure.id})
SET x += $erasure, p += $removed
WITH p, x
CALL (p) {
  MATCH (p)-[r:PEER]-()
  WHERE $intimate
  REMOVE r.intimate
}
// A statement that answers an allegation belongs to the allegation.
CALL (p) {
  MATCH (p)-[r:HARMS|AFFILIATED_WITH]->()
  WHERE r.id IN $allegations
  REMOVE r.allegation
  WITH r
  WHERE 'CRIMINAL_OFFENCE' IN r.statementReveals
  REMOVE r.subjectStatement, r.subjectStatementOn, r.statementReveals
}
CALL (p) {
  MATCH (p)-[r:HARMS|AFFILIATED_WITH]->()
  WHERE r.id IN $ties
  DELETE r
}
CALL (p) {
  MATCH (e)-[:ABOUT|POSED_BY|POSED_TO]->(p)
  WHERE e.id IN $elements
  WITH DISTINCT e
  DETACH DELETE e
}
CALL (p) {
  MATCH (risk:Risk)-[:POSED_BY|POSED_TO]->(p)
  WHERE $whole
  WITH DISTINCT risk, p
  FOREACH (each IN CASE WHEN risk:Revealing THEN [risk] ELSE [] END | REMOVE each.description)
  WITH risk, p, risk.id AS id
  WHERE NOT EXISTS { MATCH (risk)-[:POSED_BY|POSED_TO]->(other) WHERE other <> p }
  DETACH DELETE risk
  RETURN collect(id) AS orphans
}
CALL (orphans) {
  UNWIND orphans + $ties + $elements + CASE WHEN $whole THEN [$subjectId] ELSE [] END AS gone
  MATCH (s:Statement {elementId: gone})
  DELETE s
}
CALL () {
  UNWIND [$subjectId] + $allegations AS kept
  MATCH (s:Statement {elementId: kept, category: $category})
  DELETE s
}
// Former wrong values, and values left by a merge, are kept no longer than the present ones.
CALL () {
  MATCH (r:Rectification {mapId: $mapId})
  WHERE r.elementId IN $elements OR ($whole AND $subjectId IN [r.elementId, r.personId])
     OR (r.category = $category AND $subjectId IN [r.elementId, r.personId])
     // Of ties: what is of who is said to harm, and what is intimate between two. An earlier statement may have answered it.
     OR r.elementId IN $ties OR ($whole AND $subjectId IN r.endIds)
     OR (r.category = $category AND r.endIds IS NOT NULL AND (r.endIds[0] = $subjectId OR ($category = 'SEXUALITY' AND $subjectId IN r.endIds)))
     OR ($category IN r.statementReveals AND r.endIds[0] = $subjectId)
     OR (r.elementId IN $allegations AND r.coordinate ENDS WITH '.subjectStatement')
  SET r.oldValue = null, r.why = $erased
}
CALL () {
  UNWIND $merges AS left
  MATCH (m:PersonMerge {id: left.id})
  SET m.values = left.values
}
FOREACH (gone IN CASE WHEN $whole THEN [p] ELSE [] END | DETACH DELETE gone)
RETURN x.id AS id
