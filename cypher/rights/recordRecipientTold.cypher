// P9.3 (UK GDPR Art 19): records that a recipient of the wrong value was notified of the correction.
// Parameters: rectificationId, organisation, told (properties)
MATCH (r:Rectification {id: $rectificationId})
MATCH (:Organisation {id: $organisation})
WHERE NOT EXISTS { (:RecipientTold {rectificationId: $rectificationId, organisation: $organisation}) }
SET r.toldAt = $now
WITH r
CREATE (t:RecipientTold)
// For a tie, the people whom it joined: the record is erased with either of them, like the rectification.
SET t = $told, t.mapId = r.mapId, t.subjectIds = r.subjectIds, t.endIds = r.endIds
RETURN t.id AS id
