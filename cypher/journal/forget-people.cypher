// Deletes from the projection some ids of people that are in no set any more.
// Parameters: limit
MATCH (r:SubjectRef)
WHERE NOT EXISTS { (r)--() }
WITH r LIMIT $limit
DELETE r
RETURN count(*) AS gone
