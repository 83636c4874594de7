// The journal's entries of the keys given, in their order. With people given, only the groups about any of them.
// Parameters: keys, subjects (ids, or null)
UNWIND range(0, size($keys) - 1) AS place
MATCH (d:Disclosure {key: $keys[place]})
CALL (d) {
  MATCH (d)-[about:ABOUT_SET]->(s:SubjectSet)
  WHERE $subjects IS NULL OR EXISTS {
    MATCH (s)-[:CONTAINS]->(r:SubjectRef)
    WHERE r.id IN $subjects
  }
  OPTIONAL MATCH (c:CoordinateSet {hash: about.coordinates})
  WITH about, s, c
  ORDER BY about.position
  RETURN collect({coordinates: c.coordinates, subjects: s.size, setHash: s.hash}) AS disclosed
}
RETURN d.id AS id, d.journalId AS journalId, d.sequence AS sequence, d.time AS time, d.kind AS kind, d.issuer AS issuer,
       d.subject AS subject, d.organisation AS organisation, d.agency AS agency, d.purpose AS purpose,
       d.mapId AS mapId, d.decisionId AS decisionId, d.ruleSet AS ruleSet, d.rules AS rules, d.name AS name, d.stepId AS stepId,
       d.operation AS operation, d.outcome AS outcome, disclosed
ORDER BY place
