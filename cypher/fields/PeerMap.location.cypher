MATCH (result:Location {id: $id})-[:ON_MAP]->(this)
WHERE result.mapId = this.id AND result.id IN $peermap_listed
RETURN result
