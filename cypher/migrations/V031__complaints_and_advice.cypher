// Complaints to the controller (DPA 2018 s.164A), and the advice of the data protection officer (Art 38, 39).
CREATE CONSTRAINT complaint_id IF NOT EXISTS FOR (n:Complaint) REQUIRE n.id IS UNIQUE;
CREATE INDEX complaint_map IF NOT EXISTS FOR (n:Complaint) ON (n.mapId);
CREATE CONSTRAINT advice_id IF NOT EXISTS FOR (n:Advice) REQUIRE n.id IS UNIQUE;
CREATE INDEX advice_map IF NOT EXISTS FOR (n:Advice) ON (n.mapId);
CREATE INDEX advice_about IF NOT EXISTS FOR (n:Advice) ON (n.aboutId);
