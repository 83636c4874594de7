// The rights to rectification, restriction and objection (P9.3, P9.5; UK GDPR Art 16, 18, 19, 21).
CREATE CONSTRAINT restriction_id IF NOT EXISTS FOR (n:Restriction) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT objection_id IF NOT EXISTS FOR (n:Objection) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT rectification_id IF NOT EXISTS FOR (n:Rectification) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT recipient_told_id IF NOT EXISTS FOR (n:RecipientTold) REQUIRE n.id IS UNIQUE;
// One restriction or objection has a node for each appearance of the person: they share the act.
CREATE INDEX restriction_act IF NOT EXISTS FOR (n:Restriction) ON (n.act);
CREATE INDEX restriction_subject IF NOT EXISTS FOR (n:Restriction) ON (n.subjectId);
CREATE INDEX restriction_map IF NOT EXISTS FOR (n:Restriction) ON (n.mapId);
CREATE INDEX objection_act IF NOT EXISTS FOR (n:Objection) ON (n.act);
CREATE INDEX objection_subject IF NOT EXISTS FOR (n:Objection) ON (n.subjectId);
CREATE INDEX rectification_map IF NOT EXISTS FOR (n:Rectification) ON (n.mapId);
CREATE INDEX rectification_element IF NOT EXISTS FOR (n:Rectification) ON (n.elementId, n.coordinate);
CREATE INDEX recipient_told_rectification IF NOT EXISTS FOR (n:RecipientTold) ON (n.rectificationId);
