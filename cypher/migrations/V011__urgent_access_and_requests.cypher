// Urgent access (P0.1), read with every opening: by practitioner and map, as allocations are.
CREATE CONSTRAINT urgent_access_id IF NOT EXISTS FOR (n:UrgentAccess) REQUIRE n.id IS UNIQUE;
CREATE INDEX urgent_access_practitioner_map IF NOT EXISTS FOR (n:UrgentAccess) ON (n.practitioner, n.mapId);
CREATE INDEX urgent_access_practitioner IF NOT EXISTS FOR (n:UrgentAccess) ON (n.practitioner);
CREATE INDEX urgent_access_map IF NOT EXISTS FOR (n:UrgentAccess) ON (n.mapId);
// Requests by partners (P4.3, P4.4), by organisation; and of each organisation the one node that its requests are taken on.
CREATE CONSTRAINT sharing_request_id IF NOT EXISTS FOR (n:SharingRequest) REQUIRE n.id IS UNIQUE;
CREATE INDEX sharing_request_organisation IF NOT EXISTS FOR (n:SharingRequest) ON (n.organisation);
CREATE INDEX sharing_request_map IF NOT EXISTS FOR (n:SharingRequest) ON (n.mapId);
CREATE CONSTRAINT request_book_organisation IF NOT EXISTS FOR (n:RequestBook) REQUIRE n.organisation IS UNIQUE;
