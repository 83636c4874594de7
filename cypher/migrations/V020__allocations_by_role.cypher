// Allocations to maps that nobody was allocated to are listed to the data protection officer (P4.5).
CREATE INDEX allocation_by_role IF NOT EXISTS FOR (n:Allocation) ON (n.byRole);
