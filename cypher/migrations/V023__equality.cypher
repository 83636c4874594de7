// One report on disproportionality of a quarter and a breakdown (P9.6): no two that could be subtracted.
CREATE CONSTRAINT disproportionality_report_key IF NOT EXISTS FOR (n:DisproportionalityReport) REQUIRE n.key IS UNIQUE;
