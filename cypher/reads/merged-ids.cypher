// Ids under which the journal knows somebody from before they were merged (P1.2).
// Parameters: subjects (ids)
MATCH (m:PersonMerge)
WHERE m.subjectId IN $subjects AND m.duplicateId IS NOT NULL
RETURN DISTINCT m.duplicateId AS id
