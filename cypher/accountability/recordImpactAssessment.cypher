// P9.6 A data protection impact assessment (UK GDPR Art 35).
// Parameters: assessment (properties)
CREATE (n:ImpactAssessment)
SET n = $assessment
RETURN n.id AS id
