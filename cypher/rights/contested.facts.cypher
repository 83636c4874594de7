// What a decision about contested data names (P9.5): who of these is on one of these maps, and which of these are recorded partners.
// Parameters: mapIds, protects (ids), organisations (ids)
RETURN COLLECT { MATCH (p:YoungPerson|Adult|AdultOfConcern) WHERE p.id IN $protects AND p.mapId IN $mapIds RETURN p.id } AS people,
       COLLECT { MATCH (o:Organisation) WHERE o.id IN $organisations AND o.agency <> 'CFS' RETURN o.id } AS partners
