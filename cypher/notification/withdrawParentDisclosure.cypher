// P7.2 Consent is withdrawn before it was given. On a closed map too.
// Parameters: mapId, parentDisclosureId, withdrawn (properties)
MATCH (d:ParentDisclosure {id: $parentDisclosureId})
WHERE d.mapId = $mapId AND d.status = 'DECIDED'
SET d += $withdrawn
RETURN d.id AS id
