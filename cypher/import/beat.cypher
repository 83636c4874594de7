// Marks an import as still running. No row: it was cleared.
// Parameters: import (id), now
MATCH (i:Import {id: $import, status: 'RUNNING'})
SET i.beat = $now
RETURN i.id AS id
