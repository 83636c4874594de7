// Parents and carers recorded on a map of young people on it (P6.3). What was recorded on another map is that map's (P1.2). Whether the caller may know them is decided by the protocol.
// Parameters: mapId, youngPersonIds
MATCH (young:YoungPerson {mapId: $mapId})<-[:APPEARS_AS]-(:Person)<-[tie:PARENT_OF {mapId: $mapId}]-(parent:ParentCarer)
WHERE young.id IN $youngPersonIds
  // Of a person who stands on the map twice, each parent or carer is of one of the two.
  AND coalesce(tie.youngPersonId, young.id) = young.id
RETURN young.id AS youngPersonId, parent.id AS id, parent.name AS name, tie.relationship AS relationship,
       tie.parentalResponsibility AS parentalResponsibility, tie.livesWith AS livesWith,
       tie.safeToContact AS safeToContact, tie.doNotDisclose AS doNotDisclose
ORDER BY youngPersonId, id
