// How many contributions of one organisation to a map await a decision.
// Parameters: mapId, organisation
MATCH (c:Contribution {mapId: $mapId, status: 'OFFERED'})
WHERE c.organisation = $organisation
RETURN count(c) AS open
