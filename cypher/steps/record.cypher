// Records a step in the transaction of the step. key and inputHash are null without an idempotency key.
// Parameters: id, name, mapId, caller, at, changed (ids), elementId, version, fields (of what was changed), key, inputHash,
//   keyUntil, revealed (what its texts were said to reveal; null: it was not asked)
CREATE (s:Step {id: $id, name: $name, mapId: $mapId, caller: $caller, at: $at, changed: $changed, elementId: $elementId,
                version: $version, fields: $fields, key: $key, inputHash: $inputHash, keyUntil: $keyUntil,
                revealed: $revealed})
RETURN s.id AS id
