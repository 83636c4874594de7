// P0.1 A decision not to map after an event, with its reason.
// Parameters: notificationId, reason, decidedOn, caller
MATCH (n:EventNotification {id: $notificationId})
// Takes the lock before the status is compared.
SET n.locked = true
REMOVE n.locked
WITH n
WHERE n.status = 'NOTIFIED'
SET n.status = 'SET_ASIDE', n.reason = $reason, n.decidedOn = $decidedOn, n.decidedBy = $caller
RETURN n.id AS id
