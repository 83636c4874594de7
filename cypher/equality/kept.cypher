// Reports on disproportionality that were made (P9.6), oldest first.
MATCH (r:DisproportionalityReport)
RETURN r.id AS id, r.quarter AS quarter, r.by AS by, r.report AS report, toString(r.madeAt) AS madeAt, r.madeBy AS madeBy
ORDER BY id
