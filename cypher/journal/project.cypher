// Projects a batch of journal lines into the graph, once: does nothing if another process has moved the position meanwhile.
// Only the journal's statements read what it writes.
// It never searches for a tie between an entry and a set, or between a set and its members: one node may have many thousands
// of these, and the search would walk them all.
// Parameters: journalId, after (sequence before the batch, -1 at the start), sequence, hash, offset (at its end),
//   coordinateSets [{hash, members}], subjectSets [{hash, members}], entries [{key, time, properties, disclosed}]
MERGE (p:JournalPosition {journalId: $journalId})
ON CREATE SET p.sequence = -1, p.hash = '', p.offset = 0
// Takes the lock before the position is compared.
SET p.locked = true
REMOVE p.locked
WITH p
WHERE p.sequence = $after
CALL () {
  UNWIND $coordinateSets AS set
  MERGE (c:CoordinateSet {hash: set.hash})
  SET c.coordinates = set.members
}
CALL () {
  UNWIND $subjectSets AS set
  MERGE (s:SubjectSet {hash: set.hash})
  WITH s, set
  // A set is identified by the hash of its members, so a set that has its members never changes.
  WHERE s.size IS NULL
  SET s.size = size(set.members)
  WITH s, set
  CALL (s) {
    MATCH (s)-[left:CONTAINS]->()
    DELETE left
  }
  UNWIND set.members AS id
  MERGE (r:SubjectRef {id: id})
  CREATE (s)-[:CONTAINS]->(r)
}
CALL () {
  UNWIND $entries AS entry
  MERGE (d:Disclosure {key: entry.key})
  SET d = entry.properties, d.key = entry.key, d.time = datetime(entry.time)
  WITH d, entry
  CALL (d) {
    MATCH (d)-[before:ABOUT_SET]->()
    DELETE before
  }
  WITH d, entry
  UNWIND range(0, size(entry.disclosed) - 1) AS position
  WITH d, position, entry.disclosed[position] AS group
  MERGE (s:SubjectSet {hash: group.subjects})
  CREATE (d)-[:ABOUT_SET {position: position, coordinates: group.coordinates}]->(s)
}
// A token says of which organisation somebody is: of which they were first, stays.
CALL () {
  UNWIND $entries AS entry
  WITH DISTINCT entry.properties.issuer AS issuer, entry.properties.subject AS subject,
       entry.properties.organisation AS organisation, entry.properties.agency AS agency
  WHERE agency = 'CFS'
  MERGE (s:Staff {key: issuer + '#' + subject})
  ON CREATE SET s.issuer = issuer, s.subject = subject, s.organisation = organisation
}
SET p.sequence = $sequence, p.hash = $hash, p.offset = $offset
RETURN p.sequence AS sequence
