// P9.5 (UK GDPR Art 18(3)): lifts a restriction. People without another restriction come back with the ties and elements that
// were moved because of them. A tie whose other end is still restricted stays away until that restriction is lifted too.
// Parameters: act, lifted (properties)
MATCH (r:Restriction {act: $act})
WHERE r.liftedOn IS NULL
SET r += $lifted
WITH collect(DISTINCT r.subjectId) AS subjects
WHERE size(subjects) > 0
CALL (subjects) {
  UNWIND subjects AS subject
  MATCH (p:YoungPerson|Adult|AdultOfConcern {id: subject})
  WHERE p.restrictedMapId IS NOT NULL
    AND NOT EXISTS { MATCH (held:Restriction {subjectId: p.id}) WHERE held.liftedOn IS NULL }
  RETURN collect(p) AS people
}
CALL (people) {
  UNWIND people AS p
  MATCH (p)-[on:RESTRICTED_ON]->(map:PeerMap)
  CREATE (p)-[:ON_MAP]->(map)
  SET p.mapId = p.restrictedMapId
  REMOVE p.restrictedMapId
  DELETE on
}
CALL (people) {
  UNWIND people AS p
  MATCH (p)-[:ANY_VISIT]->(home:Location)
  WHERE home.restrictedMapId IS NOT NULL
  WITH DISTINCT home
  MATCH (home)-[on:RESTRICTED_ON]->(map:PeerMap)
  CREATE (home)-[:ON_MAP]->(map)
  SET home.mapId = home.restrictedMapId
  REMOVE home.restrictedMapId
  DELETE on
}
CALL (people) {
  UNWIND people AS p
  CALL (p) {
    RETURN p AS end
    UNION
    MATCH (p)-[:ANY_VISIT]->(end:Location)
    RETURN end
  }
  MATCH (end)<-[:ABOUT|POSED_BY|POSED_TO]-(e)
  WHERE e.restrictedMapId IS NOT NULL
  WITH DISTINCT e
  MATCH (e)-[on:RESTRICTED_ON]->(map:PeerMap)
  CREATE (e)-[:ON_MAP]->(map)
  SET e.mapId = e.restrictedMapId
  REMOVE e.restrictedMapId
  DELETE on
}
CALL (people) {
  UNWIND people AS p
  CALL (p) {
    RETURN p AS back
    UNION
    MATCH (p)-[:ANY_VISIT]->(back:Location)
    RETURN back
    UNION
    MATCH (p)<-[:ABOUT|POSED_BY|POSED_TO]-(back)
    RETURN back
    UNION
    MATCH (p)-[:ANY_VISIT]->(:Location)<-[:ABOUT|POSED_BY|POSED_TO]-(back)
    RETURN back
  }
  MATCH (back)-[tie:ANY_EDGE]-(other)
  WHERE tie.restrictedMapId IS NOT NULL AND back.mapId IS NOT NULL AND other.mapId IS NOT NULL
  WITH DISTINCT tie
  SET tie.mapId = tie.restrictedMapId
  REMOVE tie.restrictedMapId
}
RETURN size(people) AS people
