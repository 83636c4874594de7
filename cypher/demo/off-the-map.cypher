// What stands off the maps: Council only (cypher/README.md).
// Parameters: organisations, practitioners, policyDocuments, sharingAgreements, impactAssessments, allocations,
//   sharingDecisions, consents [properties], assessments [{properties, protects}], persons and places [{properties, appearsAs}],
//   parents [{parent, tie (properties), youngPersonId}]
CALL () {
  UNWIND $organisations AS row
  CREATE (n:Organisation)
  SET n = row
}
CALL () {
  UNWIND $practitioners AS row
  CREATE (n:Practitioner)
  SET n = row
}
CALL () {
  UNWIND $policyDocuments AS row
  CREATE (n:PolicyDocument)
  SET n = row
}
CALL () {
  UNWIND $sharingAgreements AS row
  CREATE (n:SharingAgreement)
  SET n = row
}
CALL () {
  UNWIND $impactAssessments AS row
  CREATE (n:ImpactAssessment)
  SET n = row
}
CALL () {
  UNWIND $allocations AS row
  CREATE (n:Allocation)
  SET n = row
}
CALL () {
  UNWIND $sharingDecisions AS row
  MATCH (map:PeerMap {id: row.mapId})
  CREATE (n:SharingDecision)-[:SHARES]->(map)
  SET n = row
}
CALL () {
  UNWIND $consents AS row
  CREATE (n:Consent)
  SET n = row
}
CALL () {
  UNWIND $assessments AS row
  CREATE (n:Assessment)
  SET n = row.properties
  WITH n, row
  MATCH (person:YoungPerson|Adult)
  WHERE person.id IN row.protects
  CREATE (n)-[:PROTECTS]->(person)
}
CALL () {
  UNWIND $persons AS row
  CREATE (n:Person)
  SET n = row.properties
  WITH n, row
  MATCH (element:YoungPerson)
  WHERE element.id IN row.appearsAs
  CREATE (n)-[:APPEARS_AS {ref: row.properties.ref}]->(element)
}
CALL () {
  UNWIND $parents AS row
  MATCH (:YoungPerson {id: row.youngPersonId})<-[:APPEARS_AS]-(person:Person)
  CREATE (parent:ParentCarer)-[tie:PARENT_OF]->(person)
  SET parent = row.parent, tie = row.tie
}
CALL () {
  UNWIND $places AS row
  CREATE (n:Place)
  SET n = row.properties
  WITH n, row
  MATCH (element:Location)
  WHERE element.id IN row.appearsAs
  CREATE (n)-[:APPEARS_AS]->(element)
}
