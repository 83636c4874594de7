// Decisions not to share (P0.1), and allocations by the map that they are of (P4.5).
CREATE CONSTRAINT declined_sharing_id IF NOT EXISTS FOR (n:DeclinedSharing) REQUIRE n.id IS UNIQUE;
CREATE INDEX declined_sharing_map IF NOT EXISTS FOR (n:DeclinedSharing) ON (n.mapId);
CREATE INDEX allocation_map IF NOT EXISTS FOR (n:Allocation) ON (n.mapId);
