// P9.2 A map goes, with all that is drawn on it; what stays is the record that it was disposed of.
// Parameters: mapId, disposal (properties)
MATCH (map:PeerMap {id: $mapId})
CALL (map) {
  MATCH (map)<-[:ON_MAP|RESTRICTED_ON]-(n)
  DETACH DELETE n
  RETURN count(*) AS elements
}
DETACH DELETE map
CREATE (d:Disposal)
SET d = $disposal
RETURN d.id AS id
