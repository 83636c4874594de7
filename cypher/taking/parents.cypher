// Parents and carers known of young people on a map (P6.3). Whether the caller may know them is decided by the protocol.
// Parameters: mapId, youngPersonIds
MATCH (young:YoungPerson {mapId: $mapId})<-[:APPEARS_AS]-(:Person)<-[tie:PARENT_OF]-(parent:ParentCarer)
WHERE young.id IN $youngPersonIds
RETURN young.id AS youngPersonId, parent.id AS id, parent.name AS name, tie.relationship AS relationship,
       tie.parentalResponsibility AS parentalResponsibility, tie.livesWith AS livesWith,
       tie.safeToContact AS safeToContact, tie.doNotDisclose AS doNotDisclose
ORDER BY youngPersonId, id
