// A significant event that was notified, with the name of who did.
// Parameters: id
MATCH (n:EventNotification {id: $id})
OPTIONAL MATCH (o:Organisation {id: n.notifiedBy})
RETURN n.id AS id, n.status AS status, n.what AS what, n.place AS place, toString(n.occurredOn) AS occurredOn,
       toString(n.notifiedOn) AS notifiedOn, n.notifiedBy AS organisation, coalesce(o.name, n.notifiedBy) AS notifiedBy,
       n.revealed AS reveals
