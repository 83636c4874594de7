// What is recorded of duties of notification, under these ids (P6.1, P6.3, P6.6).
// Parameters: ids
MATCH (n:Notification)
WHERE n.id IN $ids
RETURN n.id AS id, toString(n.on) AS on, n.reference AS reference, n.how AS how, n.by AS by,
       coalesce(n.leftOut, []) AS leftOut, n.part AS part, n.ground AS ground, n.reasoning AS reasoning,
       coalesce(n.reveals, []) AS reveals, toString(n.decidedOn) AS decidedOn, toString(n.lookAgainOn) AS lookAgainOn,
       n.policeInvestigate AS policeInvestigate, n.policeAnswer AS policeAnswer, n.recordedBy AS recordedBy
