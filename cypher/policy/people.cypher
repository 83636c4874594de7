// The people on a map, ordered by id. Who is restricted is not on it (P9.5). Which of them the caller may know of is decided in
// src/policy/sight.ts.
CALL () {
  MATCH (person:YoungPerson {mapId: $mapId}) RETURN person.id AS id, 'YoungPerson' AS type
  UNION ALL
  MATCH (person:Adult {mapId: $mapId}) RETURN person.id AS id, 'Adult' AS type
  UNION ALL
  MATCH (person:AdultOfConcern {mapId: $mapId}) RETURN person.id AS id, 'AdultOfConcern' AS type
}
RETURN id, type ORDER BY id
