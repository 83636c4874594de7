// Whether somebody of an organisation of the Council was ever allocated to a map, or has asked anything that is on record (P4.5).
// Parameters: practitioner (<issuer>#<subject>), organisation
RETURN EXISTS { (:Practitioner {key: $practitioner, organisation: $organisation}) }
    OR EXISTS { (:Staff {key: $practitioner, organisation: $organisation}) } AS isKnown
