// P9.4 A recipient of the data was told that they are erased (Art 19).
// Parameters: told (properties)
MATCH (:Erasure {id: $told.erasureId})
CREATE (t:ErasureTold)
SET t = $told
RETURN t.id AS id
