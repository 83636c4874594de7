// P9.6 An information sharing agreement with an organisation that is recorded.
// Parameters: agreement (properties)
MATCH (:Organisation {id: $agreement.organisation})
CREATE (n:SharingAgreement)
SET n = $agreement
RETURN n.id AS id
