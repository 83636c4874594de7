// P9.4 A person goes from the maps, with all that is about them alone; what stays is the record that it took place.
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
  WHERE parent.id IN $parents AND NOT EXISTS { (parent)-[:PARENT_OF]->() }
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
  WHERE person.id IN $persons AND NOT EXISTS { (person)-[:APPEARS_AS]->() }
  DETACH DELETE person
  RETURN count(*) AS persons
}
CALL () {
  MATCH (place:Place)
  WHERE place.id IN $places AND NOT EXISTS { (place)-[:APPEARS_AS]->() }
  DETACH DELETE place
  RETURN count(*) AS places
}
// Whoever put them on another map meanwhile was faster: then it is looked at again.
WITH elements, persons, places
WHERE elements = size($elements) AND persons = size($persons) AND places = size($places)
CREATE (e:Erasure)
SET e = $erasure
RETURN e.id AS id
