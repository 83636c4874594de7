// P4.4 An organisation that maps may be shared with. Its agency stays: what was shared rests on it.
// Parameters: organisation (id, name, agency, withinCouncil, reveals or null: as it was)
MERGE (o:Organisation {id: $organisation.id})
ON CREATE SET o = $organisation
WITH o
WHERE o.agency = $organisation.agency
SET o.name = $organisation.name, o.reveals = coalesce($organisation.reveals, o.reveals)
RETURN o.id AS id
