// P9.5 (UK GDPR Art 19): records that a recipient of the data was told of a restriction: one record for each appearance.
// Parameters: act, organisation, told [properties]
MATCH (r:Restriction {act: $act})
WITH count(r) AS parts
MATCH (:Organisation {id: $organisation})
WHERE parts = size($told) AND NOT EXISTS { (:RecipientTold {restrictionId: $act, organisation: $organisation}) }
FOREACH (row IN $told | CREATE (t:RecipientTold) SET t = row)
RETURN parts
