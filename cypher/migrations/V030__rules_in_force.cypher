// Sets of rules: each is proposed once, one text waits once, and is adopted as one version (P9.6).
CREATE CONSTRAINT rule_proposal_id IF NOT EXISTS FOR (n:RuleProposal) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT rule_proposal_waiting IF NOT EXISTS FOR (n:RuleProposal) REQUIRE n.waiting IS UNIQUE;
CREATE CONSTRAINT rule_set_version IF NOT EXISTS FOR (n:RuleSet) REQUIRE n.version IS UNIQUE;
