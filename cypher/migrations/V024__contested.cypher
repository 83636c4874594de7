// What becomes of contested data until an objection is decided, and the views of managers (P9.5; UK GDPR Art 18(2), 21(1)).
CREATE CONSTRAINT restriction_view_id IF NOT EXISTS FOR (n:RestrictionView) REQUIRE n.id IS UNIQUE;
CREATE INDEX restriction_view_subject IF NOT EXISTS FOR (n:RestrictionView) ON (n.subjectId);
CREATE INDEX restriction_view_map IF NOT EXISTS FOR (n:RestrictionView) ON (n.mapId);
CREATE INDEX objection_map IF NOT EXISTS FOR (n:Objection) ON (n.mapId);
CREATE INDEX recipient_told_restriction IF NOT EXISTS FOR (n:RecipientTold) ON (n.restrictionId);
// Until now an objection restricted by being recorded: whoever recorded it decided that.
MATCH (o:Objection)
WHERE o.status = 'OPEN' AND o.meanwhile IS NULL
SET o.meanwhile = 'RESTRICTED', o.meanwhileBy = o.recordedBy, o.meanwhileOn = o.receivedOn, o.meanwhileAt = o.recordedAt;
