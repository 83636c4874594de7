// Ids of everything that a copy of these maps may contain, to find out whose a pseudonym is.
// Parameters: mapIds, restricted (boolean: with those whose processing is restricted, P9.5)
MATCH (map:PeerMap)<-[on:ON_MAP|RESTRICTED_ON]-(n:YoungPerson|Adult|PeerGroup|Location|Risk|Strength|Intervention|InformationGap)
WHERE map.id IN $mapIds AND ($restricted OR on:ON_MAP)
RETURN map.id AS mapId, n.id AS id, labels(n) AS labels
