// Labels of one type on a map: the last number that was given, and whether a label is taken.
// Parameters: mapId, type, prefix, label (or null)
// One of somebody restricted is not given away again (P9.5).
OPTIONAL MATCH (:PeerMap {id: $mapId})<-[:ON_MAP|RESTRICTED_ON]-(n)
WHERE $type IN labels(n)
RETURN coalesce(max(CASE WHEN n.label =~ $prefix + ' [0-9]{1,9}' THEN toInteger(substring(n.label, size($prefix) + 1)) END), 0) AS last,
       count(CASE WHEN n.label = $label THEN 1 END) > 0 AS isTaken
