// Sets of rules that were proposed, the latest first (P9.6). How each stands is decided by rule-sets.rules.ts.
MATCH (p:RuleProposal)
RETURN p.id AS id, p.text AS text, p.sha256 AS sha256, p.why AS why, p.proposedBy AS proposedBy,
       toString(p.proposedAt) AS proposedAt,
       CASE WHEN p:RuleSet THEN {version: p.version, from: toString(p.from), why: p.whyAdopted, by: p.adoptedBy,
                                 on: toString(p.adoptedOn),
                                 advice: {text: p.adviceText, by: p.adviceBy, on: toString(p.adviceOn)}} END AS adoption
ORDER BY p.proposedAt DESC, p.id DESC
