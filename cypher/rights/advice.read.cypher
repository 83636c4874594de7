// Advice of the data protection officer (Art 39(1)), the latest first.
// Parameters: ids (of what it is about; null: all)
MATCH (a:Advice)
WHERE $ids IS NULL OR a.aboutId IN $ids
WITH a ORDER BY a.givenAt DESC, a.id
RETURN a.id AS id, a.about AS about, a.aboutId AS aboutId, a.subjectIds AS subjectIds, a.advice AS advice, a.givenBy AS givenBy,
       toString(a.givenOn) AS givenOn
