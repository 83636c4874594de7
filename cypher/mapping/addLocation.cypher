// P2.1 A place is put on a map. Its property reference stays off the map.
// Parameters: labels, element (properties), place ({id, uprn} or null)
MATCH (map:PeerMap {id: $mapId})
WHERE map.status <> 'CLOSED'
  AND NOT EXISTS { (:Place {uprn: $place.uprn})-[:APPEARS_AS]->(:Location {mapId: $mapId}) }
CREATE (n:$($labels))-[:ON_MAP]->(map)
SET n = $element
// A whole number of degrees would be stored as one.
SET n.latitude = toFloat($element.latitude), n.longitude = toFloat($element.longitude)
FOREACH (given IN CASE WHEN $place IS NULL THEN [] ELSE [$place] END |
  MERGE (p:Place {uprn: given.uprn})
  ON CREATE SET p.id = given.id
  CREATE (p)-[:APPEARS_AS]->(n))
RETURN n.id AS id
