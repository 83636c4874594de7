// Names that are left out where reasons are compared (P9.6): of people, parents and carers, and organisations.
CALL () {
  MATCH (p:YoungPerson|Adult|AdultOfConcern)
  UNWIND [p.name] + coalesce(p.aliases, []) AS name
  RETURN name
  UNION
  MATCH (p:ParentCarer)
  RETURN p.name AS name
  UNION
  MATCH (o:Organisation)
  RETURN o.name AS name
}
WITH name
WHERE name IS NOT NULL
RETURN collect(DISTINCT name) AS names
