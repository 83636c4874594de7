// Proposals to erase values of a map without cover, on which nobody has acted (P8.5).
// Parameters: mapId
MATCH (x:CoverErasure {mapId: $mapId})
WHERE x.on IS NULL
RETURN x.id AS id, x.subjectId AS subjectId, x.category AS category, x.reason AS reason, x.proposedBy AS proposedBy,
       toString(x.proposedOn) AS proposedOn
ORDER BY x.proposedOn, id
