// Whether a group of a map has or had members.
// Parameters: mapId, id
RETURN EXISTS { MATCH ()-[:MEMBER_OF]->(g:PeerGroup {id: $id}) WHERE g.mapId = $mapId } AS hasMembers
