// Maps and what is drawn on them. A label is one of ours (src/demo/borough.ts), never text from the data.
// Parameters: maps [properties], elements [{labels, mapId, properties}]
CALL () {
  UNWIND $maps AS row
  CREATE (map:PeerMap)
  SET map = row
}
CALL () {
  UNWIND $elements AS row
  MATCH (map:PeerMap {id: row.mapId})
  CREATE (element:$(row.labels))-[:ON_MAP]->(map)
  SET element = row.properties
}
