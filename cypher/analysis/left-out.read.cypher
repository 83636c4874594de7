// Ids of the ties of a map that are stated as opinion, or that one source told of: an analysis is asked for without them.
MATCH (a:YoungPerson|Adult|AdultOfConcern|PeerGroup {mapId: $mapId})
  -[r:ANY_TIE]->()
WHERE r.mapId = $mapId AND (($opinion AND r.statedAs = 'OPINION') OR r.source = $source)
RETURN collect(r.id) AS ids
