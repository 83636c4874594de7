// P5.2 Records who states what about an element in a category, and why it is relevant. The earlier statement stays, with the time
// at which it was replaced. The earlier reason for relevance stays valid unless a new one is given.
// Parameters: statements [properties], now
UNWIND CASE WHEN size($statements) = 0 THEN [null] ELSE $statements END AS row
CALL (row) {
  OPTIONAL MATCH (former:Statement {elementId: row.elementId, category: row.category})
  WHERE former.replacedAt IS NULL
  WITH collect(former) AS formers
  FOREACH (each IN formers | SET each.replacedAt = $now)
  FOREACH (given IN CASE WHEN row IS NULL THEN [] ELSE [row] END |
    CREATE (s:Statement)
    SET s = given, s.relevance = coalesce(given.relevance, head(formers).relevance))
}
RETURN count(*) AS stated
