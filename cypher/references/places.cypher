// Places off the maps, with their property reference.
MATCH (p:Place)
WHERE p.uprn IS NOT NULL
RETURN p.id AS id, p.uprn AS uprn
