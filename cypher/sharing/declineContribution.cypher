// P4.3, P0.1 A contribution is declined, with the reason. On a closed map too.
// Parameters: mapId, contributionId, decided (properties)
MATCH (c:Contribution {id: $contributionId})
WHERE c.mapId = $mapId AND c.status = 'OFFERED'
SET c += $decided
RETURN c.id AS id
