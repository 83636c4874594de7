// Other appearances of a person, with one value of each (P9.3): to offer a correction there. No verdict is made here.
// Parameters: youngPersonId, field (a name of the schema), maps (ids that are open to the caller)
MATCH (:YoungPerson {id: $youngPersonId})<-[:APPEARS_AS]-(:Person)-[:APPEARS_AS]->(other:YoungPerson)-[:ON_MAP]->(map:PeerMap)
WHERE other.id <> $youngPersonId AND map.id IN $maps AND other.mapId = map.id
WITH DISTINCT other, map ORDER BY other.id
RETURN other.id AS id, map.id AS mapId, map.title AS mapTitle,
       CASE WHEN other[$field] IS :: LIST<STRING>
         THEN reduce(text = '', each IN other[$field] | text + CASE WHEN text = '' THEN '' ELSE '\n' END + each)
         ELSE toStringOrNull(other[$field]) END AS value
