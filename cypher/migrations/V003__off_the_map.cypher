// What stands off the maps: Council only, never in the public schema (DESIGN section 3).
CREATE CONSTRAINT person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT parent_carer_id IF NOT EXISTS FOR (n:ParentCarer) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT organisation_id IF NOT EXISTS FOR (n:Organisation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT policy_document_id IF NOT EXISTS FOR (n:PolicyDocument) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT assessment_id IF NOT EXISTS FOR (n:Assessment) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT consent_id IF NOT EXISTS FOR (n:Consent) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT sharing_decision_id IF NOT EXISTS FOR (n:SharingDecision) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT allocation_id IF NOT EXISTS FOR (n:Allocation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT contribution_id IF NOT EXISTS FOR (n:Contribution) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT notification_id IF NOT EXISTS FOR (n:Notification) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT import_id IF NOT EXISTS FOR (n:Import) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT person_ref IF NOT EXISTS FOR (n:Person) REQUIRE n.ref IS UNIQUE;
CREATE CONSTRAINT practitioner_key IF NOT EXISTS FOR (n:Practitioner) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT import_identity IF NOT EXISTS FOR (n:Import) REQUIRE n.identity IS UNIQUE;
// One current decision for one map, organisation and purpose (P4.4): set while current, removed when it ends.
CREATE CONSTRAINT sharing_decision_current IF NOT EXISTS FOR (n:SharingDecision) REQUIRE n.current IS UNIQUE;
CREATE INDEX sharing_decision_map IF NOT EXISTS FOR (n:SharingDecision) ON (n.mapId, n.organisation, n.purpose);
CREATE INDEX sharing_decision_organisation IF NOT EXISTS FOR (n:SharingDecision) ON (n.organisation, n.purpose);
CREATE INDEX assessment_map IF NOT EXISTS FOR (n:Assessment) ON (n.mapId);
CREATE INDEX consent_map IF NOT EXISTS FOR (n:Consent) ON (n.mapId);
CREATE INDEX allocation_practitioner_map IF NOT EXISTS FOR (n:Allocation) ON (n.practitioner, n.mapId);
CREATE INDEX allocation_practitioner IF NOT EXISTS FOR (n:Allocation) ON (n.practitioner);
