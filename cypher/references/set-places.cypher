// The normal form of property references that are one place's alone.
// Parameters: rows (list of {id, uprn})
UNWIND $rows AS row
MATCH (p:Place {id: row.id})
SET p.uprn = row.uprn
RETURN count(p) AS places
