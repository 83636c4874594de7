// Deletes the people of a map that is disposed of who appear nowhere else, with their parents and carers (P9.2).
// Each is locked before the check whether something else is joined to it, so a transaction that joins something meanwhile waits,
// or this one waits for it.
// Parameters: mapId
CALL () {
  MATCH (:PeerMap {id: $mapId})<-[:ON_MAP|RESTRICTED_ON]-(:YoungPerson)<-[:APPEARS_AS]-(person:Person)
  WITH DISTINCT person
  SET person.id = person.id
  WITH person
  WHERE NOT EXISTS {
    MATCH (person)-[:APPEARS_AS]->(other:YoungPerson)
    WHERE coalesce(other.mapId, other.restrictedMapId) <> $mapId
  }
  OPTIONAL MATCH (parent:ParentCarer)-[:PARENT_OF]->(person)
  WITH collect(DISTINCT person) AS persons, collect(DISTINCT parent) AS parents
  FOREACH (person IN persons | DETACH DELETE person)
  WITH parents, size(persons) AS gone
  CALL (parents) {
    UNWIND parents AS parent
    SET parent.id = parent.id
    WITH parent
    WHERE NOT EXISTS { (parent)-[:PARENT_OF]->() }
    DETACH DELETE parent
    RETURN count(*) AS orphans
  }
  RETURN gone, orphans
}
CALL () {
  MATCH (:PeerMap {id: $mapId})<-[:ON_MAP|RESTRICTED_ON]-(:YoungPerson)<-[:APPEARS_AS]-(:Person)<-[of:PARENT_OF]-(parent:ParentCarer)
  WHERE coalesce(of.mapId, of.restrictedMapId) = $mapId
  WITH collect(DISTINCT of) AS ofs, collect(DISTINCT parent) AS parents
  FOREACH (of IN ofs | DELETE of)
  WITH parents
  CALL (parents) {
    UNWIND parents AS parent
    SET parent.id = parent.id
    WITH parent
    WHERE NOT EXISTS { (parent)-[:PARENT_OF]->() }
    DETACH DELETE parent
    RETURN count(*) AS untied
  }
  RETURN untied
}
CALL () {
  MATCH (:PeerMap {id: $mapId})<-[:ON_MAP|RESTRICTED_ON]-(:Location)<-[:APPEARS_AS]-(place:Place)
  WITH DISTINCT place
  SET place.id = place.id
  WITH place
  WHERE NOT EXISTS {
    MATCH (place)-[:APPEARS_AS]->(other:Location)
    WHERE coalesce(other.mapId, other.restrictedMapId) <> $mapId
  }
  DETACH DELETE place
  RETURN count(*) AS places
}
RETURN gone, orphans, untied, places
