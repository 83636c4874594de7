// Case references are compared by their normal form (P1.2), which the service computes: graph/references.ts fills it in after
// this. One normal form is of one person; of what is to be decided about, nobody has it yet.
CREATE CONSTRAINT person_ref_key IF NOT EXISTS FOR (n:Person) REQUIRE n.refKey IS UNIQUE;
CREATE INDEX sharing_request_reference_key IF NOT EXISTS FOR (n:SharingRequest) ON (n.referenceKey);
