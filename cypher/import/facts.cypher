// What an import must know before it draws: policy documents (P8.9), and organisations that it names (P4.4).
// Parameters: organisations (ids)
CALL () {
  MATCH (p:PolicyDocument)
  RETURN collect(p {.id, .version, from: toString(p.from), reviewBy: toString(p.reviewBy), until: toString(p.until),
                    recordedAt: toString(p.recordedAt)}) AS policyDocuments
}
CALL () {
  MATCH (o:Organisation)
  WHERE o.id IN $organisations
  RETURN collect(o {.id, .agency, .withinCouncil}) AS organisations
}
RETURN policyDocuments, organisations
