// Urgent access that is repeated and not reviewed, adults of concern whom nobody was told of, and what was decided already (P9.6).
CALL () {
  MATCH (u:UrgentAccess)
  WHERE u.series IS NOT NULL AND u.reviewedOn IS NULL
  RETURN collect(u {.id, .mapId, .organisation, .practitioner, .series, at: toString(u.at), confirmBy: toString(u.confirmBy),
                    reviewDue: toString(u.reviewDue), unconfirmed: u.confirmedOn IS NULL}) AS accesses
}
CALL () {
  MATCH (map:PeerMap)<-[:ON_MAP]-(c:AdultOfConcern)
  WHERE c.mapId = map.id AND map.status <> 'IMPORTING'
  CALL (map, c) {
    OPTIONAL MATCH (n:Notification {mapId: map.id, subjectId: c.id})
    WHERE n.current IS NOT NULL
    RETURN collect(n.kind) AS kinds, max(CASE WHEN n.kind = 'EXEMPT' AND n.part = 'WHOLE' THEN n.lookAgainOn END) AS lookAgainOn
  }
  WITH map, c, kinds, lookAgainOn
  WHERE NOT 'NOTIFIED' IN kinds AND NOT 'TO_TELL' IN kinds
  RETURN collect({adultId: c.id, mapId: map.id, recordedAt: toString(c.recordedAt), knownSince: toString(map.openedOn),
                  lookAgainOn: toString(lookAgainOn)}) AS held
}
CALL () {
  MATCH (m:MatterClosed)
  RETURN collect(m {.matter, .upTo}) AS closed
}
RETURN accesses, held, closed
