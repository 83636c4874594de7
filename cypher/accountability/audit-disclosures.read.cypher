// Answers that were released, to be audited (P9.6): the next ones from an id, in the order of ids, and from the first again. Ids
// of entries are random, so these are drawn at random. Entries of before there were ids are counted alone.
// Parameters: start (where in the order), size
CALL () {
  MATCH (d:Disclosure)
  WHERE d.id >= $start AND d.kind = 'disclosure'
  WITH d ORDER BY d.id LIMIT $size
  RETURN collect(d.key) AS after
}
CALL () {
  MATCH (d:Disclosure)
  WHERE d.id < $start AND d.kind = 'disclosure'
  WITH d ORDER BY d.id LIMIT $size
  RETURN collect(d.key) AS before
}
CALL () {
  MATCH (d:Disclosure)
  WHERE d.kind = 'disclosure'
  RETURN count(d) AS total, count(CASE WHEN d.id IS NULL THEN 1 END) AS withoutId
}
RETURN (after + before)[..$size] AS keys, total, withoutId
