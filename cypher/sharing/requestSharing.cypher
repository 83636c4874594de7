// P4.4 A partner requests that a map is shared. Requests of one organisation run one after the other, because their number is
// limited. No map is read, so neither the answer nor its time reveals anything about a map.
// Parameters: request (properties), most
MERGE (book:RequestBook {organisation: $request.organisation})
// Takes the lock before the requests are counted.
SET book.last = $request.id
WITH book
WHERE COUNT { MATCH (r:SharingRequest {organisation: book.organisation}) WHERE r.outcome IS NULL } < $most
CREATE (r:SharingRequest)
SET r = $request
RETURN r.id AS id
