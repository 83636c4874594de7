// A case reference that nobody else has any more is its person's (P1.2): after a merge, a correction, an erasure.
// What a spreadsheet has spoiled is nobody's, however few have it.
CALL () {
  MATCH (p:ReferenceToDecide)
  UNWIND [p.undecidedKey] + coalesce(p.undecidedFormer, []) AS key
  WITH p, key
  WHERE key IS NOT NULL AND NOT (p.doubt = 'SPOILED' AND key = p.undecidedKey)
    AND NOT EXISTS {
      MATCH (o:ReferenceToDecide)
      WHERE o <> p AND (o.undecidedKey = key OR key IN o.undecidedFormer)
    }
  WITH p, collect(key) AS decided
  SET p.formerKeys = coalesce(p.formerKeys, []) + [key IN decided WHERE coalesce(key <> p.undecidedKey, true)],
      p.refKey = CASE WHEN p.undecidedKey IN decided THEN p.undecidedKey ELSE p.refKey END,
      p.undecidedFormer = [key IN coalesce(p.undecidedFormer, []) WHERE NOT key IN decided],
      p.undecidedKey = CASE WHEN p.undecidedKey IN decided THEN null ELSE p.undecidedKey END
  WITH p
  WHERE p.undecidedKey IS NULL AND size(p.undecidedFormer) = 0
  REMOVE p:ReferenceToDecide, p.doubt, p.undecidedFormer
  RETURN count(p) AS people
}
RETURN people
