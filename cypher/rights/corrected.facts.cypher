// A value that is to be corrected, and its element (P9.3). `here`: not restricted. Restricted ends are read too, because what a
// correction reveals must still hold after lifting. The rules of its chapter (`*.rules.ts`) decide whether the caller may see it.
// Parameters: mapId, id, field (a name of the schema)
MATCH (n:ANY_NODE {id: $id})
WHERE n.mapId = $mapId
RETURN n.id AS id, [label IN labels(n) WHERE label <> 'Revealing'][0] AS type, coalesce(n.version, 1) AS version,
       n.kind AS kind, n.status AS status, n.label AS label, n.statedAs AS statedAs, coalesce(n.spent, true) AS spent,
       toString(n.spentOn) AS spentOn,
       coalesce(n.keptShownTo, []) AS keptShownTo, toString(n.keptShownUntil) AS keptShownUntil,
       n.name IS NOT NULL AS named, coalesce(n.reveals, []) AS reveals,
       CASE WHEN n[$field] IS :: LIST<STRING>
         THEN reduce(text = '', each IN n[$field] | text + CASE WHEN text = '' THEN '' ELSE '\n' END + each)
         ELSE toStringOrNull(n[$field]) END AS value,
       [(n)-[r:ABOUT|POSED_BY|POSED_TO]->(e) WHERE coalesce(e.mapId, e.restrictedMapId) = $mapId |
         {id: e.id, type: [label IN labels(e) WHERE label <> 'Revealing'][0], poses: type(r) = 'POSED_BY',
          here: e.mapId IS NOT NULL}] AS joined
