// P9.5 (UK GDPR Art 21): somebody objects. Until it is decided they are restricted (restrict, in the same transaction).
// Parameters: objections [properties]
FOREACH (row IN $objections | CREATE (o:Objection) SET o = row)
RETURN size($objections) AS objections
