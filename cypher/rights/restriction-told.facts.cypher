// A restriction, and whether an organisation can be told of it (P9.5; UK GDPR Art 19).
// Parameters: act, organisation
OPTIONAL MATCH (o:Organisation {id: $organisation})
RETURN [r IN COLLECT { MATCH (r:Restriction {act: $act}) RETURN r ORDER BY r.id } |
         {id: r.subjectId, mapId: r.mapId, restrictedOn: toString(r.restrictedOn)}] AS parts,
       o IS NOT NULL AND NOT coalesce(o.withinCouncil, false) AND coalesce(o.agency, 'CFS') <> 'CFS' AS isRecipient,
       EXISTS { (:RecipientTold {restrictionId: $act, organisation: $organisation}) } AS isTold
