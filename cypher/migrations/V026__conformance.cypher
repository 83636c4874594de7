// Information sharing agreements and data protection impact assessments (P9.6): each version is recorded once.
CREATE CONSTRAINT sharing_agreement_version IF NOT EXISTS FOR (n:SharingAgreement) REQUIRE (n.organisation, n.version) IS UNIQUE;
CREATE CONSTRAINT impact_assessment_version IF NOT EXISTS FOR (n:ImpactAssessment) REQUIRE n.version IS UNIQUE;
