// Requests of access and what was decided about their items (P9.5).
CREATE CONSTRAINT access_request_id IF NOT EXISTS FOR (n:AccessRequest) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT access_decision_id IF NOT EXISTS FOR (n:AccessDecision) REQUIRE n.id IS UNIQUE;
// One current decision about one item of one request: set while current, removed when a later one replaces it.
CREATE CONSTRAINT access_decision_current IF NOT EXISTS FOR (n:AccessDecision) REQUIRE n.current IS UNIQUE;
CREATE INDEX access_decision_request IF NOT EXISTS FOR (n:AccessDecision) ON (n.requestId);
