// P9.6 Adopts a set of rules that was proposed. From its first day on, the statements that read the rules in force find it.
// Parameters: proposalId, sha256 (of its text), adoption (properties)
MATCH (p:RuleProposal {id: $proposalId})
// Takes its lock: of two adoptions at once the second sees what the first has written.
SET p.sha256 = p.sha256
WITH p
WHERE NOT p:RuleSet AND p.sha256 = $sha256
SET p:RuleSet, p += $adoption
REMOVE p.waiting
RETURN p.id AS id
