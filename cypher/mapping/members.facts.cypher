// Whether a group of a map has or had members.
// Parameters: mapId, id
RETURN EXISTS { MATCH ()-[r:MEMBER_OF]->(g:PeerGroup {id: $id}) WHERE g.mapId = $mapId AND r.mapId = $mapId } AS hasMembers
