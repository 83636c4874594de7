// One current record of each kind for one duty (P6.3): set while current, removed when a later one replaces it.
CREATE CONSTRAINT notification_current IF NOT EXISTS FOR (n:Notification) REQUIRE n.current IS UNIQUE;
CREATE INDEX notification_map IF NOT EXISTS FOR (n:Notification) ON (n.mapId, n.youngPersonId);
