// Places of an import, on maps that are being filled. Where it reveals something it carries the label (P5.2).
// Parameters: rows (list of {mapId, properties})
UNWIND $rows AS row
MATCH (m:PeerMap {id: row.mapId, status: 'IMPORTING'})
CREATE (n:Location)-[:ON_MAP]->(m)
SET n = row.properties, n.latitude = toFloat(row.properties.latitude), n.longitude = toFloat(row.properties.longitude)
FOREACH (each IN CASE WHEN size(row.properties.reveals) > 0 THEN [n] ELSE [] END | SET each:Revealing)
RETURN count(n) AS written
