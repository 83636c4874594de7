// Those of these ids whose import, or whose allocation to an earlier import, was done; the others were not.
// Parameters: ids
MATCH (i:Import {status: 'DONE'})
UNWIND [i.id] + coalesce(i.allocated, []) AS id
WITH id
WHERE id IN $ids
RETURN id
