// The ids under which the journal has a person from before a merge (P1.2).
// Parameters: subjects (ids)
MATCH (m:PersonMerge)
WHERE m.subjectId IN $subjects AND m.duplicateId IS NOT NULL
RETURN DISTINCT m.duplicateId AS id
