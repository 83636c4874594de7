// Removes the size of sets of people that no entry in the projection names any more: without a size a set has unknown members.
// Parameters: limit
MATCH (s:SubjectSet)
WHERE s.size IS NOT NULL AND NOT EXISTS { (s)<-[:ABOUT_SET]-() }
WITH s LIMIT $limit
REMOVE s.size
RETURN count(*) AS gone
