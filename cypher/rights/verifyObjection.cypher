// P9.5 (UK GDPR Art 12(6)): the identity of who objects was checked after all.
// Parameters: act, checked (properties)
MATCH (o:Objection {act: $act})
WHERE o.status = 'OPEN' AND o.identity = 'UNVERIFIED'
SET o += $checked
WITH count(o) AS checked
WHERE checked > 0
RETURN checked
