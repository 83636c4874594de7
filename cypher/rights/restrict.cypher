// P9.5 (UK GDPR Art 18): moves people out of the compartment of their maps, with all their ties and what is about them alone, so
// that no read and no step reaches them. What is moved depends only on who is restricted: a home that nobody else is tied to,
// and an element all of whose ends are moved. Lifting (liftRestriction) is the inverse.
// Parameters: people [{id, mapId}], restrictions [properties]
UNWIND $people AS one
MATCH (p:YoungPerson|Adult|AdultOfConcern {id: one.id})-[:ON_MAP|RESTRICTED_ON]->(:PeerMap {id: one.mapId})
WITH collect(p) AS people
WHERE size(people) = size($people)
CALL (people) {
  UNWIND people AS p
  MATCH (p)-[on:ON_MAP]->(map:PeerMap)
  CREATE (p)-[:RESTRICTED_ON]->(map)
  SET p.restrictedMapId = p.mapId
  REMOVE p.mapId
  DELETE on
}
CALL (people) {
  UNWIND people AS p
  MATCH (p)-[:ANY_VISIT]->(home:Location)
  WHERE home.mapId IS NOT NULL AND coalesce(home.kind, 'RESIDENCE') = 'RESIDENCE'
    AND NOT EXISTS { MATCH (home)<-[:ANY_VISIT]-(other) WHERE other.mapId IS NOT NULL }
  WITH DISTINCT home
  MATCH (home)-[on:ON_MAP]->(map:PeerMap)
  CREATE (home)-[:RESTRICTED_ON]->(map)
  SET home.restrictedMapId = home.mapId
  REMOVE home.mapId
  DELETE on
}
CALL (people) {
  UNWIND people AS p
  CALL (p) {
    RETURN p AS end
    UNION
    MATCH (p)-[:ANY_VISIT]->(end:Location)
    WHERE end.restrictedMapId IS NOT NULL
    RETURN end
  }
  MATCH (end)<-[:ABOUT|POSED_BY|POSED_TO]-(e)
  WHERE e.mapId IS NOT NULL
    AND NOT EXISTS { MATCH (e)-[:ABOUT|POSED_BY|POSED_TO]->(other) WHERE other.mapId IS NOT NULL }
  WITH DISTINCT e
  MATCH (e)-[on:ON_MAP]->(map:PeerMap)
  CREATE (e)-[:RESTRICTED_ON]->(map)
  SET e.restrictedMapId = e.mapId
  REMOVE e.mapId
  DELETE on
}
CALL (people) {
  UNWIND people AS p
  CALL (p) {
    RETURN p AS moved
    UNION
    MATCH (p)-[:ANY_VISIT]->(moved:Location)
    WHERE moved.restrictedMapId IS NOT NULL
    RETURN moved
    UNION
    MATCH (p)<-[:ABOUT|POSED_BY|POSED_TO]-(moved)
    WHERE moved.restrictedMapId IS NOT NULL
    RETURN moved
    UNION
    MATCH (p)-[:ANY_VISIT]->(:Location)<-[:ABOUT|POSED_BY|POSED_TO]-(moved)
    WHERE moved.restrictedMapId IS NOT NULL
    RETURN moved
  }
  MATCH (moved)-[tie:ANY_EDGE]-()
  WHERE tie.mapId IS NOT NULL
  WITH DISTINCT tie
  SET tie.restrictedMapId = tie.mapId
  REMOVE tie.mapId
}
FOREACH (row IN $restrictions | CREATE (r:Restriction) SET r = row)
RETURN size(people) AS people
