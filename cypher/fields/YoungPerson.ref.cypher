// As it was given on this map. Any other reference of the same person is perhaps known on another map alone (P1.2).
// One row in any case: without it the person would be left out of the list.
OPTIONAL MATCH (this)<-[appears:APPEARS_AS]-(:Person)
RETURN head(collect(appears.ref)) AS result
