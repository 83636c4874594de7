// Organisations outside the Council's own service that have received something, by the journal (UK GDPR Art 30(1)(d)). No person.
MATCH (d:Disclosure)
WHERE d.kind = 'disclosure' AND d.agency <> 'CFS'
WITH d.organisation AS organisation, d.agency AS agency, count(d) AS disclosures, min(d.time) AS first, max(d.time) AS last
OPTIONAL MATCH (o:Organisation {id: organisation})
RETURN organisation, o.name AS name, agency, disclosures, toString(first) AS first, toString(last) AS last
ORDER BY organisation, agency
