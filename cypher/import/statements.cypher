// Who said what is recorded about a person in a category that needs cover, and why it is relevant (P5.2), off the map.
// Parameters: rows (list of {properties})
UNWIND $rows AS row
CREATE (n:Statement)
SET n = row.properties
RETURN count(n) AS written
