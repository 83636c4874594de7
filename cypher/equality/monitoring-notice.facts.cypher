// People known by a case reference, a former one too, or as they stand on one map (their reference may be in doubt), with since when
// notice stands that their data are not used to keep equality under review (DPA 2018 Sch 1 para 8(5)).
// Parameters: refKey, mapId, personId (the first, or the other two, are null)
CALL () {
  MATCH (person:Person {refKey: $refKey})
  RETURN person
  UNION
  MATCH (person:SeveralRefs)
  WHERE $refKey IN person.formerKeys
  RETURN person
  UNION
  MATCH (person:Person)-[:APPEARS_AS]->(y:YoungPerson {id: $personId})
  WHERE coalesce(y.mapId, y.restrictedMapId) = $mapId
  RETURN person
}
RETURN person.id AS id, toString(person.monitoringNoticeOn) AS since,
       [(person)-[:APPEARS_AS]->(y:YoungPerson) | coalesce(y.mapId, y.restrictedMapId)] AS mapIds
