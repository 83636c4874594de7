// The facts of a request by an organisation: its own record, and the number of its open requests. No map is read.
// Parameters: organisation
OPTIONAL MATCH (o:Organisation {id: $organisation})
RETURN o.agency AS agency, COUNT { MATCH (r:SharingRequest {organisation: $organisation}) WHERE r.outcome IS NULL } AS open
