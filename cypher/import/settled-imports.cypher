// How imports of these ids ended: those that are not found were cleared.
// Parameters: ids
MATCH (i:Import)
WHERE i.id IN $ids AND i.status = 'DONE'
RETURN i.id AS id
