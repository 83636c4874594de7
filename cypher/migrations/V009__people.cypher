// Who somebody is (P1.2, P3.1): merged people are found again, and case references are given one step after the other.
CREATE CONSTRAINT person_merge_id IF NOT EXISTS FOR (n:PersonMerge) REQUIRE n.id IS UNIQUE;
CREATE INDEX person_merge_subject IF NOT EXISTS FOR (n:PersonMerge) ON (n.subjectId);
CREATE INDEX person_merge_map IF NOT EXISTS FOR (n:PersonMerge) ON (n.mapId);
CREATE CONSTRAINT register_id IF NOT EXISTS FOR (n:Register) REQUIRE n.id IS UNIQUE;
// Significant events as they were notified (P3.1).
CREATE CONSTRAINT event_notification_id IF NOT EXISTS FOR (n:EventNotification) REQUIRE n.id IS UNIQUE;
CREATE INDEX event_notification_status IF NOT EXISTS FOR (n:EventNotification) ON (n.status);
