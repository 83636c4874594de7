// Groups, places and adults of concern were called by numbers that count: a gap told of one that is hidden (P8.7). Those that the
// service gave become codes (src/protocol/labels.ts), also on a map that is shared: who has it in the meantime reads the map for
// what it is called. What somebody chose stays. What it was called is kept beside it, for the Council: texts may say it.
MATCH (n:PeerGroup|Location|AdultOfConcern)
WHERE n.label =~ '(Group|Place) [0-9]{1,9}' OR n.label =~ '(AC|Adult of concern) [0-9]{1,3}'
WITH coalesce(n.mapId, n.restrictedMapId) AS mapId,
     CASE WHEN n:PeerGroup THEN 'Group ' WHEN n:Location THEN 'Place ' ELSE 'Adult of concern ' END AS prefix,
     collect(n) AS nodes
CALL (nodes) {
  WITH nodes, split('CDFHJKMNPRTWXY', '') AS letters, split('23456789', '') AS numbers
  UNWIND letters AS one
  UNWIND numbers AS two
  UNWIND letters AS three
  UNWIND numbers AS four
  WITH nodes, one + two + three + four AS code ORDER BY rand()
  LIMIT 12544
  RETURN collect(code) AS codes
}
UNWIND range(0, size(nodes) - 1) AS at
WITH nodes[at] AS n, prefix + codes[at % size(codes)] + CASE WHEN at < size(codes) THEN '' ELSE codes[at / size(codes)] END AS label
SET n.formerLabel = n.label, n.label = label;
