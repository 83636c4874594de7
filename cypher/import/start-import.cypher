// The record of an import that begins, and its maps, which no grant opens while they are IMPORTING.
// Fails on the constraint of Import.identity when the same import runs or was done.
// Parameters: import (properties), maps (list of properties)
CREATE (i:Import)
SET i = $import
WITH i
UNWIND $maps AS properties
CREATE (m:PeerMap)
SET m = properties
RETURN count(m) AS written
