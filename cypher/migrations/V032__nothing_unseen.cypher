// P8.7 A caution is spent when it is given, or after three months at the latest (reading). Of one that was recorded before it was
// asked which, it is not known: it is taken as spent three months after it was recorded, and not shown from that day.
MATCH (n:Offence {status: 'CAUTION_OR_OUT_OF_COURT', spent: false})
WHERE n.spentOn IS NULL
SET n.spentOn = coalesce(date(n.recordedAt), date('2000-01-01')) + duration('P3M');
