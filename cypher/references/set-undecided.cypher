// People with a case reference that is to be decided about: nobody is found by it (P1.2).
// Parameters: rows (list of {id, refKey, formerKeys, undecidedKey, undecidedFormer, doubt})
UNWIND $rows AS row
MATCH (p:Person {id: row.id})
SET p:ReferenceToDecide, p.refKey = row.refKey, p.formerKeys = row.formerKeys, p.undecidedKey = row.undecidedKey,
    p.undecidedFormer = row.undecidedFormer, p.doubt = row.doubt
RETURN count(p) AS people
