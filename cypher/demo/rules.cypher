// The rules of the demo (P9.6), where no set is adopted yet. A Council's own is never replaced.
// Parameters: rules (properties)
WITH $rules AS rules
WHERE NOT EXISTS { MATCH (:RuleSet) }
CREATE (p:RuleProposal:RuleSet)
SET p = rules
