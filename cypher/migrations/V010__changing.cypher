// What was decided about values whose cover has lapsed (P8.5).
CREATE CONSTRAINT cover_hold_id IF NOT EXISTS FOR (n:CoverHold) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cover_erasure_id IF NOT EXISTS FOR (n:CoverErasure) REQUIRE n.id IS UNIQUE;
CREATE INDEX cover_hold_map IF NOT EXISTS FOR (n:CoverHold) ON (n.mapId, n.subjectId);
CREATE INDEX cover_erasure_map IF NOT EXISTS FOR (n:CoverErasure) ON (n.mapId, n.subjectId);
