// P9.5 (UK GDPR Art 21(1)): an objection is decided. Upheld, the data are restricted (rights/restrict) until the erasure.
// Parameters: act, decided (properties)
MATCH (o:Objection {act: $act})
WHERE o.status = 'OPEN'
SET o += $decided
WITH count(o) AS decided
WHERE decided > 0
RETURN decided
