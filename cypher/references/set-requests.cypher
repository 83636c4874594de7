// The normal form of what partners asked for (P4.4).
// Parameters: rows (list of {id, referenceKey})
UNWIND $rows AS row
MATCH (r:SharingRequest {id: row.id})
SET r.referenceKey = row.referenceKey
RETURN count(r) AS requests
