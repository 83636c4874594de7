// P9.3 (UK GDPR Art 19): an organisation that had the wrong value was told of the correction.
// Parameters: rectificationId, organisation, told (properties)
MATCH (r:Rectification {id: $rectificationId})
MATCH (:Organisation {id: $organisation})
WHERE NOT EXISTS { (:RecipientTold {rectificationId: $rectificationId, organisation: $organisation}) }
SET r.toldAt = $now
WITH r
CREATE (t:RecipientTold)
SET t = $told, t.mapId = r.mapId, t.subjectIds = r.subjectIds
RETURN t.id AS id
