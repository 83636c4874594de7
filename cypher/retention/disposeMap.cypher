// P9.2 Disposes of a map with everything drawn on it; the record of the disposal stays. A large map is closed at once: its nodes
// lose their labels, their values and their map, so that no statement matches them. Then retention/disposed-* deletes the rest in
// several transactions (retention/disposal.step.ts).
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
