// Duties of notification to adults (P6.3, Art 14): what is recorded of them is found by map and person, as that of young people is.
CREATE INDEX notification_subject IF NOT EXISTS FOR (n:Notification) ON (n.mapId, n.subjectId);
// What the officer is to look at, and what was decided about it (P9.6).
CREATE CONSTRAINT matter_closed_id IF NOT EXISTS FOR (n:MatterClosed) REQUIRE n.id IS UNIQUE;
CREATE INDEX matter_closed_matter IF NOT EXISTS FOR (n:MatterClosed) ON (n.matter);
