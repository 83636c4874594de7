// P8.5 Values whose cover has lapsed are held for a stated legal reason. A later decision replaces an earlier one.
// Parameters: hold (properties)
MATCH (map:PeerMap {id: $mapId})
MATCH (p:YoungPerson|Adult|AdultOfConcern {id: $hold.subjectId})-[:ON_MAP]->(map)
WHERE p.mapId = map.id
CALL () {
  MATCH (former:CoverHold {mapId: $mapId, subjectId: $hold.subjectId})
  WHERE former.category = $hold.category AND former.replacedBy IS NULL
  SET former.replacedBy = $hold.id
}
CREATE (h:CoverHold)
SET h = $hold
RETURN h.id AS id
