// Deletes some ties to people from the sets that are marked as having unknown members.
// Parameters: limit
MATCH (s:SubjectSet)-[c:CONTAINS]->()
WHERE s.size IS NULL
WITH c LIMIT $limit
DELETE c
RETURN count(*) AS gone
