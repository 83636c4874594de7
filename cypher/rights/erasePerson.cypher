// P9.4 Erases a person from the maps, with everything that is about them alone. The record that it took place stays.
// What is to be erased is locked before the check whether something else is joined to it, so a transaction that joins something
// meanwhile waits, or this one waits for it.
// Parameters: ids, elements (ids of what goes: the people too), ties (ids, to be gone with them), persons, parentTies,
//   parents, places (ids), erasure (properties)
CALL () {
  MATCH (:ParentCarer)-[of:PARENT_OF]->(:Person)
  WHERE of.id IN $parentTies
  DELETE of
  RETURN count(*) AS untied
}
CALL () {
  MATCH (parent:ParentCarer)
  WHERE parent.id IN $parents
  SET parent.id = parent.id
  WITH parent
  WHERE NOT EXISTS { (parent)-[:PARENT_OF]->() }
  DETACH DELETE parent
  RETURN count(*) AS parents
}
CALL () {
  MATCH (n:YoungPerson|Adult|AdultOfConcern|Location|Risk|Strength|Offence|SocialMediaPost|SocialCareRecord|SignificantEvent|Intervention|InformationGap)
  WHERE n.id IN $elements
  DETACH DELETE n
  RETURN count(*) AS elements
}
CALL () {
  MATCH (person:Person)
  WHERE person.id IN $persons
  SET person.id = person.id
  WITH person
  WHERE NOT EXISTS { (person)-[:APPEARS_AS]->() }
  DETACH DELETE person
  RETURN count(*) AS persons
}
CALL () {
  MATCH (place:Place)
  WHERE place.id IN $places
  SET place.id = place.id
  WITH place
  WHERE NOT EXISTS { (place)-[:APPEARS_AS]->() }
  DETACH DELETE place
  RETURN count(*) AS places
}
// If somebody has put them on another map meanwhile, there is no row, and the step must be taken again.
WITH elements, persons, places
WHERE elements = size($elements) AND persons = size($persons) AND places = size($places)
CREATE (e:Erasure)
SET e = $erasure
RETURN e.id AS id
