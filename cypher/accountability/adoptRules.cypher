// P9.6 Adopts a set of rules that was proposed. From its first day on, the statements that read the rules in force find it.
// Parameters: proposalId, sha256 (of its text), adoption (properties)
MATCH (p:RuleProposal {id: $proposalId})
WHERE NOT p:RuleSet AND p.sha256 = $sha256
SET p:RuleSet, p += $adoption
RETURN p.id AS id
