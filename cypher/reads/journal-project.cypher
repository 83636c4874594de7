// Takes a batch of journal lines into the graph, once: nothing if another process has moved the position meanwhile.
// The one statement here that writes; what it writes only the other journal statements read.
// Parameters: journalId, after (sequence before the batch, -1 at the start), sequence, hash, offset (at its end),
//   coordinateSets [{hash, members}], subjectSets [{hash, members}], entries [{key, time, properties, disclosed}]
MERGE (p:JournalPosition {journalId: $journalId})
ON CREATE SET p.sequence = -1
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
  SET s.size = size(set.members)
  WITH s, set
  UNWIND set.members AS id
  MERGE (r:SubjectRef {id: id})
  MERGE (s)-[:CONTAINS]->(r)
}
CALL () {
  UNWIND $entries AS entry
  MERGE (d:Disclosure {key: entry.key})
  SET d = entry.properties, d.key = entry.key, d.time = datetime(entry.time)
  WITH d, entry
  UNWIND range(0, size(entry.disclosed) - 1) AS position
  WITH d, position, entry.disclosed[position] AS group
  MERGE (s:SubjectSet {hash: group.subjects})
  MERGE (d)-[about:ABOUT_SET {position: position}]->(s)
  SET about.coordinates = group.coordinates
}
SET p.sequence = $sequence, p.hash = $hash, p.offset = $offset
RETURN p.sequence AS sequence
