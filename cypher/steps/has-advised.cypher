// Whether somebody advised on what a step decides about (Art 38(6)): who advises does not decide.
// Parameters: ids, by (key)
RETURN EXISTS { MATCH (a:Advice {givenBy: $by}) WHERE a.aboutId IN $ids } AS advised
