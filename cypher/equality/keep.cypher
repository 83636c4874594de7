// A report on disproportionality is kept, so that no second one is made of its quarter and breakdown (P9.6). No row: another one, of
// whatever breakdown, was kept meanwhile, against which this one was not checked. They are kept one after the other.
// Parameters: report {id, key (unique: quarter and breakdown), quarter, by, madeAt, madeBy, report (JSON: counts that were shown)},
//   seen (how many it was checked against)
MERGE (register:Register {id: 'disproportionality'})
SET register.changedAt = $report.madeAt
WITH register
CALL () {
  MATCH (kept:DisproportionalityReport)
  RETURN count(kept) AS all
}
WITH all
WHERE all = $seen
CREATE (r:DisproportionalityReport)
SET r = $report
RETURN r.id AS id
