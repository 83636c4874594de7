// Of some people, those whose objection was upheld (P9.5; Art 17(1)(c), 21(1)).
// Parameters: ids
OPTIONAL MATCH (o:Objection {status: 'UPHELD'})
WHERE o.subjectId IN $ids
RETURN collect(DISTINCT o.subjectId) AS ids
