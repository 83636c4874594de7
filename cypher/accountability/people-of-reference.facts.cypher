// The people on maps who have this case reference, or had it, restricted or not (P9.6).
// Parameters: ref (as it was asked for), refKey
CALL () {
  MATCH (person:Person {refKey: $refKey})
  RETURN person
  UNION
  MATCH (person:SeveralRefs)
  WHERE $refKey IN person.formerKeys
  RETURN person
  UNION
  // A reference in doubt must match exactly as it was written.
  MATCH (person:ReferenceToDecide)
  WHERE person.ref = $ref OR $ref IN person.formerRefs
  RETURN person
}
MATCH (person)-[:APPEARS_AS]->(young:YoungPerson)
RETURN DISTINCT young.id AS id
ORDER BY id
