// Steps that were taken: ids, names of fields and times only (DESIGN section 6).
CREATE CONSTRAINT step_id IF NOT EXISTS FOR (n:Step) REQUIRE n.id IS UNIQUE;
// One step for one idempotency key: set for 24 hours, then removed.
CREATE CONSTRAINT step_key IF NOT EXISTS FOR (n:Step) REQUIRE n.key IS UNIQUE;
CREATE INDEX step_element IF NOT EXISTS FOR (n:Step) ON (n.elementId);
CREATE INDEX step_map IF NOT EXISTS FOR (n:Step) ON (n.mapId);
CREATE INDEX step_key_until IF NOT EXISTS FOR (n:Step) ON (n.keyUntil);
