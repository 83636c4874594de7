// P9.5: a manager's view whether somebody's data are to be restricted.
// Parameters: view (properties)
MATCH (p:YoungPerson|Adult|AdultOfConcern {id: $view.subjectId})
WHERE p.mapId = $view.mapId
CREATE (v:RestrictionView)
SET v = $view
RETURN v.id AS id
