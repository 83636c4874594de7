// A risk of radicalisation reveals beliefs by itself (P5.2): what was recorded before is hidden where that has no cover.
MATCH (n:Risk {kind: 'RADICALISATION'})
WHERE NOT 'OTHER_SPECIAL' IN coalesce(n.reveals, [])
SET n:Revealing, n.reveals = coalesce(n.reveals, []) + 'OTHER_SPECIAL';
