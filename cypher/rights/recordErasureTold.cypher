// P9.4 Records that a recipient of the data was notified of their erasure (Art 19).
// Parameters: told (properties)
MATCH (:Erasure {id: $told.erasureId})
CREATE (t:ErasureTold)
SET t = $told
RETURN t.id AS id
