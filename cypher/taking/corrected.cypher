// A value that is to be corrected, and what it is of (P9.3). `here`: not restricted; what a correction reveals holds when that
// is lifted too. Whether the caller may see it is decided by protocol/steps.
// Parameters: mapId, id, field (a name of the schema)
MATCH (n:YoungPerson|Adult|AdultOfConcern|PeerGroup|Location|Risk|Strength|SignificantEvent|Intervention|InformationGap|Review|Meeting|Offence|SocialMediaPost|SocialCareRecord {id: $id})
WHERE n.mapId = $mapId
RETURN n.id AS id, [label IN labels(n) WHERE label <> 'Revealing'][0] AS type, coalesce(n.version, 1) AS version,
       n.kind AS kind, n.status AS status, n.label AS label, n.statedAs AS statedAs, coalesce(n.spent, false) AS spent,
       n.name IS NOT NULL AS named, coalesce(n.reveals, []) AS reveals,
       CASE WHEN n[$field] IS :: LIST<STRING>
         THEN reduce(text = '', each IN n[$field] | text + CASE WHEN text = '' THEN '' ELSE '\n' END + each)
         ELSE toStringOrNull(n[$field]) END AS value,
       [(n)-[r:ABOUT|POSED_BY|POSED_TO]->(e) WHERE coalesce(e.mapId, e.restrictedMapId) = $mapId |
         {id: e.id, type: [label IN labels(e) WHERE label <> 'Revealing'][0], poses: type(r) = 'POSED_BY',
          here: e.mapId IS NOT NULL}] AS joined
