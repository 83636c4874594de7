// Analyst copies: who has which maps, until when (P9.3, P9.4, P9.6).
CREATE CONSTRAINT analyst_copy_id IF NOT EXISTS FOR (n:AnalystCopy) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT copy_look_up_id IF NOT EXISTS FOR (n:CopyLookUp) REQUIRE n.id IS UNIQUE;
