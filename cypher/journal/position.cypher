// Up to which line of one journal, or of all, the graph has read.
// Parameters: journalId (or null for all)
MATCH (p:JournalPosition)
WHERE $journalId IS NULL OR p.journalId = $journalId
RETURN p.journalId AS journalId, p.sequence AS sequence, p.hash AS hash, p.offset AS offset
ORDER BY journalId
