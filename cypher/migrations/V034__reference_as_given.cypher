// The case reference as it was given on a map stands with the appearance there: it is shown to the Council (P1.2). Of a person with
// several it is not known which was given where, so nothing is shown.
MATCH (p:Person)-[appears:APPEARS_AS]->(:YoungPerson)
WHERE NOT p:SeveralRefs AND appears.ref IS NULL
SET appears.ref = p.ref;
