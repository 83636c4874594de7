// P9.6 Why somebody asked for what is shown only for a reason.
CREATE CONSTRAINT stated_reason_id IF NOT EXISTS FOR (n:StatedReason) REQUIRE n.id IS UNIQUE;
CREATE INDEX stated_reason_map IF NOT EXISTS FOR (n:StatedReason) ON (n.mapId);
