// People all of whose case references are theirs alone (P1.2).
// Parameters: rows (list of {id, refKey, formerKeys})
UNWIND $rows AS row
MATCH (p:Person {id: row.id})
SET p.refKey = row.refKey, p.formerKeys = row.formerKeys
REMOVE p:ReferenceToDecide, p.undecidedKey, p.undecidedFormer, p.doubt
RETURN count(p) AS people
