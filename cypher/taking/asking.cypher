// What a request of an organisation is judged by: its own record, and how many of its requests are open. No map is looked at.
// Parameters: organisation
OPTIONAL MATCH (o:Organisation {id: $organisation})
RETURN o.agency AS agency, COUNT { MATCH (r:SharingRequest {organisation: $organisation}) WHERE r.outcome IS NULL } AS open
