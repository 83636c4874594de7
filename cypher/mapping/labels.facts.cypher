// Labels of one type on a map: the last number that was given to a person, who or what has a label, and all labels of groups or
// places. Of which of these the caller may know is decided by the rules of its chapter (`*.rules.ts`).
// Parameters: mapId, type, prefix, label (or null)
// One of somebody restricted is not given away again (P9.5).
OPTIONAL MATCH (:PeerMap {id: $mapId})<-[:ON_MAP|RESTRICTED_ON]-(n)
WHERE $type IN labels(n)
RETURN coalesce(max(CASE WHEN n.label =~ $prefix + ' [0-9]{1,9}' THEN toInteger(substring(n.label, size($prefix) + 1)) END), 0) AS last,
       [id IN collect(CASE WHEN n.label = $label THEN n.id END) WHERE id IS NOT NULL] AS holders,
       collect(CASE WHEN n:PeerGroup OR n:Location THEN n.label END) AS labels
