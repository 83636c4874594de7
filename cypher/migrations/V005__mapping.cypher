// One place for one property reference, one statement for each element and category (DESIGN section 3).
CREATE CONSTRAINT place_uprn IF NOT EXISTS FOR (n:Place) REQUIRE n.uprn IS UNIQUE;
CREATE INDEX statement_element IF NOT EXISTS FOR (n:Statement) ON (n.elementId, n.category);
