// P9.5 (UK GDPR Art 18): a home, or an element about several people, may have stayed on a map only because of people who are now
// erased. If all others are restricted, it is moved out as by rights/restrict. Lifting the restriction brings it back.
// Parameters: mapIds
CALL () {
  UNWIND $mapIds AS mapId
  MATCH (:PeerMap {id: mapId})<-[:RESTRICTED_ON]-(:YoungPerson|Adult|AdultOfConcern)-[:ANY_VISIT]->(home:Location)
  WHERE home.mapId = mapId AND coalesce(home.kind, 'RESIDENCE') = 'RESIDENCE'
    AND NOT EXISTS { MATCH (home)<-[:ANY_VISIT]-(other) WHERE other.mapId IS NOT NULL }
  WITH DISTINCT home
  MATCH (home)-[on:ON_MAP]->(map:PeerMap)
  CREATE (home)-[:RESTRICTED_ON]->(map)
  SET home.restrictedMapId = home.mapId
  REMOVE home.mapId
  DELETE on
  RETURN collect(home) AS homes
}
CALL () {
  UNWIND $mapIds AS mapId
  MATCH (:PeerMap {id: mapId})<-[:RESTRICTED_ON]-(end)<-[:ABOUT|POSED_BY|POSED_TO]-(e)
  WHERE e.mapId = mapId
    AND NOT EXISTS { MATCH (e)-[:ABOUT|POSED_BY|POSED_TO]->(other) WHERE other.mapId IS NOT NULL }
  WITH DISTINCT e
  MATCH (e)-[on:ON_MAP]->(map:PeerMap)
  CREATE (e)-[:RESTRICTED_ON]->(map)
  SET e.restrictedMapId = e.mapId
  REMOVE e.mapId
  DELETE on
  RETURN collect(e) AS elements
}
CALL (homes, elements) {
  UNWIND homes + elements AS moved
  MATCH (moved)-[tie:ANY_EDGE]-()
  WHERE tie.mapId IS NOT NULL
  WITH DISTINCT tie
  SET tie.restrictedMapId = tie.mapId
  REMOVE tie.mapId
  RETURN count(*) AS ties
}
RETURN size(homes) + size(elements) AS moved
