// Everything that is about some people, by id, and what of it is also about others (P9.4). Changes nothing.
// One row at most: the kinds of what is erased, with ids. rights/erasure.rules.ts decides about records that list people.
// A home belongs to them where nobody else is drawn at it. What is about them or such a home alone is erased with them.
// Parameters: ids
MATCH (p:YoungPerson|Adult|AdultOfConcern)
WHERE p.id IN $ids
WITH collect(p) AS people
CALL (people) {
  UNWIND people AS p
  MATCH (p)-[:ANY_VISIT]->(home:Location)
  WHERE coalesce(home.kind, 'RESIDENCE') = 'RESIDENCE'
  WITH DISTINCT home, people
  WHERE all(visitor IN [(home)<-[:ANY_VISIT]-(visitor) | visitor] WHERE visitor IN people)
  RETURN collect(home) AS homes
}
WITH people, homes, people + homes AS theirs
CALL (theirs) {
  UNWIND theirs AS one
  MATCH (e)-[:ABOUT|POSED_BY|POSED_TO]->(one)
  WITH DISTINCT e, theirs
  // A risk that says of people alone what is harmful (policy/posing.ts) goes with the last of them: nobody could read it after.
  WITH e, all(end IN [(e)-[:ABOUT|POSED_BY|POSED_TO]->(end) | end] WHERE end IN theirs
                OR (e:Risk AND 'HARMFUL_RELATIONSHIP' IN e.reveals AND end:PeerGroup|Location AND NOT EXISTS { (e)-[:POSED_BY]->(end) }
                    AND EXISTS { (e)-[:POSED_BY]->(:YoungPerson|Adult|AdultOfConcern) })) AS alone
  RETURN collect(CASE WHEN alone THEN e END) AS alone, collect(CASE WHEN NOT alone THEN e.id END) AS shared
}
WITH people, alone + theirs AS gone, homes, shared
CALL (gone) {
  UNWIND gone AS one
  MATCH (one)-[t]-()
  WHERE t.id IS NOT NULL
  WITH DISTINCT t
  RETURN collect({id: t.id, kind: type(t)}) AS ties
}
CALL (people) {
  UNWIND people AS p
  MATCH (person:Person)-[:APPEARS_AS]->(p)
  WITH person, collect(p) AS here
  WITH person, here, all(other IN [(person)-[:APPEARS_AS]->(other) | other] WHERE other IN here) AS last
  OPTIONAL MATCH (parent:ParentCarer)-[of:PARENT_OF]->(person)
  WHERE last OR any(p IN here WHERE coalesce(of.mapId, of.restrictedMapId) = coalesce(p.mapId, p.restrictedMapId)
    // Where a person is on the map twice, a parent or carer belongs to only one of the two appearances.
    AND coalesce(of.youngPersonId, p.id) = p.id)
  WITH person, last, collect(of) AS ofs, collect(DISTINCT parent) AS parents
  RETURN collect(CASE WHEN last THEN person.id END) AS persons,
         reduce(all = [], refs IN collect(CASE WHEN last THEN [person.ref] + coalesce(person.formerRefs, []) END) | all + refs) AS refs,
         reduce(all = [], known IN collect(CASE WHEN last THEN [person.refKey] + coalesce(person.formerKeys, []) END) | all + known) AS refKeys,
         [list IN collect(ofs) | [of IN list | of.id]] AS parentTies, [list IN collect(parents) | [one IN list | one.id]] AS parents
}
CALL (homes) {
  UNWIND homes AS home
  MATCH (place:Place)-[:APPEARS_AS]->(home)
  WHERE all(other IN [(place)-[:APPEARS_AS]->(other) | other] WHERE other IN homes)
  RETURN collect(DISTINCT place.id) AS places
}
WITH *, [one IN gone | one.id] + [tie IN ties | tie.id] AS goneIds
CALL (goneIds) {
  MATCH (s:Statement)
  WHERE s.elementId IN goneIds AND s.category IS NOT NULL
  RETURN collect(s.id) AS statements
}
// A partner's request names them by case reference, whatever was decided about it.
CALL (goneIds, refs, refKeys) {
  MATCH (n:Notification|Consent|Assessment|SharingDecision|DeclinedSharing|Allocation|EventNotification|StatedReason|MatterClosed|PersonMerge|CoverHold|CoverErasure|UrgentAccess|SharingRequest|Contribution|ParentDisclosure|Rectification|RecipientTold|Restriction|RestrictionView|Objection|LegalHold|AccessRequest|AccessDecision|Complaint|Advice)
  WITH n, n.subjectId IN $ids OR n.youngPersonId IN $ids OR n.elementId IN goneIds
            // Of a tie whom it joined, also of one that a merge left out: as the tie, it goes with either.
            OR any(id IN n.endIds WHERE id IN $ids)
            OR (n:SharingRequest AND (n.reference IN refs OR n.referenceKey IN [key IN refKeys WHERE key IS NOT NULL])) AS one,
       coalesce(n.subjectIds, n.youngPersonIds, []) AS listed
  WHERE one OR any(id IN listed WHERE id IN $ids)
  RETURN collect(CASE WHEN one THEN {id: n.id, kind: labels(n)[0]} END) AS records,
         collect(CASE WHEN one IS NULL OR NOT one THEN {id: n.id, label: labels(n)[0], listed: listed} END) AS listings
}
CALL (people) {
  UNWIND people AS p
  MATCH (a:Assessment)-[:PROTECTS]->(p)
  WITH DISTINCT a, people
  WHERE a.withdrawnOn IS NULL AND a.typeOfIndividual IS NULL
    AND all(other IN [(a)-[:PROTECTS]->(other) | other] WHERE other IN people)
  RETURN collect(a.id) AS unprotecting
}
RETURN [one IN gone | {id: one.id, kind: [label IN labels(one) WHERE label <> 'Revealing'][0]}] AS elements, shared, ties,
       persons, parentTies, parents, places, statements, records, listings, unprotecting
