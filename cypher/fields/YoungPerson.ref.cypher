// As it was given on this map. Any other reference of the same person is perhaps known on another map alone (P1.2).
MATCH (this)<-[appears:APPEARS_AS]-(:Person)
RETURN appears.ref AS result
