// What gives cover (P8): a version of the policy document is recorded once, whoever records it.
CREATE CONSTRAINT policy_document_version IF NOT EXISTS FOR (n:PolicyDocument) REQUIRE n.version IS UNIQUE;
