// P3.1 A notification is used by the map that is opened after it, once.
// Parameters: notificationId, openedMapId, decidedOn, caller
MATCH (n:EventNotification {id: $notificationId})
// Takes the lock before the status is compared.
SET n.locked = true
REMOVE n.locked
WITH n
WHERE n.status = 'NOTIFIED'
SET n.status = 'MAPPED', n.mapId = $openedMapId, n.decidedOn = $decidedOn, n.decidedBy = $caller
RETURN n.id AS id
