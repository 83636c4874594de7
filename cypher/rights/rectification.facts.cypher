// A rectification, and whether an organisation can be told of it (P9.3).
// Parameters: rectificationId, organisation
OPTIONAL MATCH (r:Rectification {id: $rectificationId})
OPTIONAL MATCH (o:Organisation {id: $organisation})
RETURN r.mapId AS mapId, toString(r.rectifiedOn) AS rectifiedOn,
       o IS NOT NULL AND NOT coalesce(o.withinCouncil, false) AND coalesce(o.agency, 'CFS') <> 'CFS' AS isRecipient,
       EXISTS { (:RecipientTold {rectificationId: $rectificationId, organisation: $organisation}) } AS isNotified
