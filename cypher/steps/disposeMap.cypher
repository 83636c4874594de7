// P9.2 A map goes, with all that is drawn on it; what stays is the record that it was disposed of. Of a large one everything is
// closed at once: nodes lose their labels, their values and their place on the map, so that nothing finds them, and erasing/
// disposed-* deletes what is left in several transactions (api/steps/disposing.ts).
// Parameters: mapId, atOnce (boolean), disposal (properties)
MATCH (map:PeerMap {id: $mapId})
CALL (map) {
  WITH map
  WHERE $atOnce
  MATCH (map)<-[:ON_MAP|RESTRICTED_ON]-(n)
  DETACH DELETE n
  RETURN count(*) AS elements
}
CALL (map) {
  WITH map
  WHERE NOT $atOnce
  MATCH (map)<-[:ON_MAP|RESTRICTED_ON]-()<-[appears:APPEARS_AS]-()
  DELETE appears
  RETURN count(*) AS appearances
}
CALL (map) {
  WITH map
  WHERE NOT $atOnce
  MATCH (map)<-[on:ON_MAP|RESTRICTED_ON]-(n)
  DELETE on
  REMOVE n:YoungPerson:Adult:AdultOfConcern:PeerGroup:Location:Risk:Strength:Offence:SocialMediaPost:SocialCareRecord:SignificantEvent:Intervention:InformationGap:Review:Meeting:Revealing
  SET n = {disposedFrom: $mapId}, n:DisposedElement
  RETURN count(*) AS closed
}
DETACH DELETE map
CREATE (d:Disposal)
SET d = $disposal
RETURN d.id AS id
