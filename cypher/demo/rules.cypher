// The rules of the demo (P9.6), where it is loaded and no set is adopted: also where an earlier version has loaded it. A Council's
// own rules are never replaced, and a graph that only was the demo once adopts nothing.
// Parameters: rules (properties), maps (ids of the demo's maps)
WITH $rules AS rules
WHERE NOT EXISTS { MATCH (:RuleSet) }
  AND EXISTS { MATCH (:Demo) }
  AND EXISTS { MATCH (map:PeerMap) WHERE map.id IN $maps }
CREATE (p:RuleProposal:RuleSet)
SET p = rules
