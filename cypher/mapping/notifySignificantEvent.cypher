// P3.1 A significant event is notified to the Council: off all maps.
// Parameters: notification (properties)
CREATE (n:EventNotification)
SET n = $notification
RETURN n.id AS id
