// P9.5 An item of a request of access is released or withheld. A later decision replaces an earlier one, which is kept.
// Parameters: decision (properties), endedOn
MATCH (r:AccessRequest {id: $decision.requestId})
SET r.lockedAt = $now
WITH r
WHERE r.status = 'OPEN'
REMOVE r.lockedAt
WITH r
CALL () {
  MATCH (old:AccessDecision {current: $decision.current})
  SET old.endedOn = $endedOn, old.replacedBy = $decision.id
  REMOVE old.current
}
CREATE (d:AccessDecision)
SET d = $decision
RETURN d.id AS id
