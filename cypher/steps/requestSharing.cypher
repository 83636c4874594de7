// P4.4 A partner asks for a map to be shared. Requests of one organisation are taken one after the other: their number is
// limited. No map is looked at: what is answered, and how long it takes, tells nothing of any.
// Parameters: request (properties), most
MERGE (book:RequestBook {organisation: $request.organisation})
// Takes the lock before the requests are counted.
SET book.last = $request.id
WITH book
WHERE COUNT { MATCH (r:SharingRequest {organisation: book.organisation}) WHERE r.outcome IS NULL } < $most
CREATE (r:SharingRequest)
SET r = $request
RETURN r.id AS id
