// P9.6 A proposed set of rules. It decides nothing.
// Parameters: proposal (properties)
CREATE (p:RuleProposal)
SET p = $proposal
RETURN p.id AS id
