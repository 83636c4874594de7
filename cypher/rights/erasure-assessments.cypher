// What assessments state of an erased person alone goes with them (P8.2, P8.3, P9.4): lists side by side, under ids.
// Parameters: people (ids)
CALL () {
  MATCH (a:Assessment)
  WHERE any(id IN a.whySubjectIds WHERE id IN $people)
  WITH a, [at IN range(0, size(a.whySubjectIds) - 1) WHERE NOT a.whySubjectIds[at] IN $people] AS kept
  SET a.whySubjects = [at IN kept | a.whySubjects[at]], a.whySubjectIds = [at IN kept | a.whySubjectIds[at]]
  RETURN count(a) AS whys
}
CALL () {
  MATCH (a:Assessment)
  WHERE any(id IN a.atRiskIds WHERE id IN $people)
  WITH a, [at IN range(0, size(a.atRiskIds) - 1) WHERE NOT a.atRiskIds[at] IN $people] AS kept
  SET a.atRiskNeedsCauses = [at IN kept | a.atRiskNeedsCauses[at]],
      a.atRiskHarmCauses = [at IN kept | a.atRiskHarmCauses[at]],
      a.atRiskUnableToProtectCauses = [at IN kept | a.atRiskUnableToProtectCauses[at]],
      a.atRiskIds = [at IN kept | a.atRiskIds[at]]
  RETURN count(a) AS risks
}
RETURN whys + risks AS changed
