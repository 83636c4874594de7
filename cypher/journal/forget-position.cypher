// The copy of a journal is read anew from its first line.
// Parameters: journalId
OPTIONAL MATCH (p:JournalPosition {journalId: $journalId})
DELETE p
RETURN count(p) AS gone
