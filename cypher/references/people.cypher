// Everybody off the maps, with all their case references as they were written (P1.2).
MATCH (p:Person)
WHERE p.ref IS NOT NULL
RETURN p.id AS id, p.ref AS ref, coalesce(p.formerRefs, []) AS formerRefs
