// What was decided about the items of a request of access (P9.5): current decisions. And the organisations known by name.
// Parameters: requestId
CALL () {
  MATCH (d:AccessDecision {requestId: $requestId})
  WHERE d.current IS NOT NULL
  WITH d ORDER BY d.id
  RETURN collect(d {.id, .itemId, .decision, .exemption, .reason, .text, .consentOfThirdParty}) AS decisions
}
CALL () {
  MATCH (o:Organisation)
  RETURN collect(o {.id, .name, .reveals}) AS organisations
}
RETURN decisions, organisations
