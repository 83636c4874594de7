// Deletes some of a journal's entries from the projection, of those that its file has: they are read again from there.
// Parameters: journalId, prefix (of the keys of its entries), sequence (the last one that the file has), limit
MATCH (d:Disclosure)
WHERE d.key STARTS WITH $prefix AND d.sequence <= $sequence
WITH d LIMIT $limit
DETACH DELETE d
RETURN count(*) AS gone
