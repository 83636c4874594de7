// Requests of partners whose reference has no normal form yet (P4.4).
MATCH (r:SharingRequest)
WHERE r.reference IS NOT NULL AND r.referenceKey IS NULL
RETURN r.id AS id, r.reference AS reference
