// The steps in the graph, a page at a time in the order of their ids, to compare them with the journal.
// Parameters: after (an id, or ''), limit
MATCH (s:Step)
WHERE s.id > $after
RETURN s.id AS id
ORDER BY s.id
LIMIT $limit
