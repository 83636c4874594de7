// The normal forms about which a person is to decide (P1.2): few.
MATCH (p:ReferenceToDecide)
UNWIND [p.undecidedKey] + coalesce(p.undecidedFormer, []) AS key
WITH DISTINCT key
WHERE key IS NOT NULL
RETURN key
