// Legal holds that stand on maps, and on people wherever else they appear (P9.4).
// Parameters: mapIds, ids (of people as they stand on maps), everybody (boolean: holds on anybody on the maps count too)
CALL () {
  MATCH (h:LegalHold)
  WHERE h.mapId IN $mapIds AND h.liftedAt IS NULL AND (h.subjectId IS NULL OR $everybody)
  RETURN h.id AS id
  UNION
  UNWIND $ids AS one
  OPTIONAL MATCH (:YoungPerson {id: one})<-[:APPEARS_AS]-(:Person)-[:APPEARS_AS]->(other:YoungPerson)
  WITH one, collect(other.id) AS others
  MATCH (h:LegalHold)
  WHERE h.liftedAt IS NULL AND h.subjectId IN [one] + others
  RETURN h.id AS id
  UNION
  UNWIND $mapIds AS mapId
  MATCH (:PeerMap {id: mapId})<-[:ON_MAP|RESTRICTED_ON]-(:YoungPerson)<-[:APPEARS_AS]-(:Person)-[:APPEARS_AS]->(other:YoungPerson)
  WHERE $everybody
  WITH collect(other.id) AS others
  MATCH (h:LegalHold)
  WHERE h.liftedAt IS NULL AND h.subjectId IN others
  RETURN h.id AS id
}
RETURN count(DISTINCT id) AS holds
