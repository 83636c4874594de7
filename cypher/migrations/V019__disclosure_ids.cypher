// An answer says the opaque id of its entry in the journal. Entries of before have none: they are found by their key.
CREATE INDEX disclosure_id IF NOT EXISTS FOR (n:Disclosure) ON (n.id);
