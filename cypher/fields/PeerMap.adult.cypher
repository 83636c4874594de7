MATCH (result:Adult {id: $id})-[:ON_MAP]->(this)
WHERE result.mapId = this.id
RETURN result
