// P9.3 (UK GDPR Art 19): an organisation that had the wrong value was told of the correction.
// Parameters: rectificationId, organisation, told (properties)
MATCH (r:Rectification {id: $rectificationId})
MATCH (:Organisation {id: $organisation})
WHERE NOT EXISTS { (:RecipientTold {rectificationId: $rectificationId, organisation: $organisation}) }
SET r.toldAt = $now
WITH r
CREATE (t:RecipientTold)
// Of a tie whom it joined: erased with either, as the rectification.
SET t = $told, t.mapId = r.mapId, t.subjectIds = r.subjectIds, t.endIds = r.endIds
RETURN t.id AS id
