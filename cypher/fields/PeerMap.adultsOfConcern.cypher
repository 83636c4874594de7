// Adults of concern for whom HARMFUL_RELATIONSHIP is open: their existence is the category.
MATCH (result:AdultOfConcern)-[:ON_MAP]->(this)
WHERE result.mapId = this.id AND result.id IN $peermap_open_HARMFUL_RELATIONSHIP AND NOT result.id IN $peermap_absent
RETURN result ORDER BY result.id
