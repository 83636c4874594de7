// P9.5 (UK GDPR Art 21): somebody objects. Nothing else changes by it: they are contested until somebody decides.
// Parameters: objections [properties]
FOREACH (row IN $objections | CREATE (o:Objection) SET o = row)
RETURN size($objections) AS objections
