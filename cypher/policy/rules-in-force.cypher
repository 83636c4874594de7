// The set of rules in force (P9.6), as facts.cypher reads it with the grants: for what looks at no grants.
// Parameters: today (YYYY-MM-DD), knownRules (as in facts.cypher)
CALL () {
  OPTIONAL MATCH (r:RuleSet)
  WHERE coalesce(r.from <= date($today), true)
  WITH r ORDER BY toString(r.from) DESC, r.version DESC LIMIT 1
  RETURN r {.version, .sha256, from: toString(r.from), text: CASE WHEN r.sha256 = $knownRules THEN null ELSE r.text END} AS rules
}
RETURN rules
