MATCH (result:YoungPerson {id: $id})-[:ON_MAP]->(this)
WHERE result.mapId = this.id AND NOT result.id IN $peermap_absent
RETURN result
