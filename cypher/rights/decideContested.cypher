// P9.5 (UK GDPR Art 18(2)): what becomes of the data until an objection is decided. To restrict them, rights/restrict runs first.
// Parameters: act, meanwhile (properties)
MATCH (o:Objection {act: $act})
WHERE o.status = 'OPEN' AND o.meanwhile IS NULL
SET o += $meanwhile
WITH count(o) AS decided
WHERE decided > 0
RETURN decided
