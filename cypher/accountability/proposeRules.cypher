// P9.6 A proposed set of rules. It decides nothing. One text waits once: `waiting` is unique, and goes with the adoption.
// Parameters: proposal (properties)
CREATE (p:RuleProposal)
SET p = $proposal, p.waiting = $proposal.sha256
RETURN p.id AS id
