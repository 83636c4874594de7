// Who of an organisation of the Council was allocated before, or has asked anything that is on record (P4.5).
// Parameters: organisation, offset, limit
CALL () {
  MATCH (p:Practitioner {organisation: $organisation})
  RETURN p.issuer AS issuer, p.subject AS subject
  UNION
  MATCH (s:Staff {organisation: $organisation})
  RETURN s.issuer AS issuer, s.subject AS subject
}
WITH issuer, subject ORDER BY issuer, subject
SKIP $offset LIMIT $limit
RETURN issuer, subject
