// P9.5, Art 12(3) A request of access is recorded about one person, on all maps on which they appear.
// Parameters: request (properties)
MATCH (y:YoungPerson|Adult|AdultOfConcern)
WHERE y.id IN $request.subjectIds
WITH count(y) AS found
WHERE found = size($request.subjectIds)
CREATE (r:AccessRequest)
SET r = $request
RETURN r.id AS id
