// The organisations that are recorded (P4.4).
MATCH (o:Organisation)
RETURN o.id AS id, o.name AS name, o.agency AS agency
ORDER BY id
