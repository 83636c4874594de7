// How many people and requests of partners have a reference without its normal form, and how many people one that is to
// be decided about (P1.2).
RETURN COUNT { MATCH (p:Person) WHERE p.ref IS NOT NULL AND p.refKey IS NULL AND NOT p:ReferenceToDecide } AS people,
       COUNT { MATCH (r:SharingRequest) WHERE r.reference IS NOT NULL AND r.referenceKey IS NULL } AS requests,
       COUNT { MATCH (:ReferenceToDecide) } AS undecided
