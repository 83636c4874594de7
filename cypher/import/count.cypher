// What stands on the maps of an import: compared with what was sent, before they are opened.
// Parameters: mapIds
UNWIND $mapIds AS mapId
MATCH (m:PeerMap {id: mapId, status: 'IMPORTING'})
CALL (m) {
  MATCH (m)<-[:ON_MAP]-(n)
  RETURN count(n) AS elements, sum(COUNT { (n)-[r]->() WHERE type(r) <> 'ON_MAP' }) AS ties
}
RETURN sum(elements) AS elements, sum(ties) AS ties
