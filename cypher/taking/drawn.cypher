// What is drawn on a map under these ids, and what it is joined to, for who changes it. Whether the caller may see it is decided
// by protocol/steps/drawn.ts. The end of social care history is its own, and says nothing of whether the record holds.
// Parameters: mapId, ids
UNWIND $ids AS wanted
MATCH (n:Adult|AdultOfConcern|PeerGroup|Location|Risk|Strength|InformationGap|Intervention|Offence|SocialMediaPost|SocialCareRecord {id: wanted})
WHERE n.mapId = $mapId
RETURN n.id AS id, [label IN labels(n) WHERE label <> 'Revealing'][0] AS type, coalesce(n.version, 1) AS version,
       n.kind AS kind, n.status AS status, n.label AS label, coalesce(n.spent, false) AS spent,
       coalesce(n.reveals, []) AS reveals, n.authorisation IS NOT NULL AS authorised,
       CASE WHEN n:SocialCareRecord THEN null ELSE toString(n.endedOn) END AS endedOn,
       toString(n.startedOn) AS careFrom, CASE WHEN n:SocialCareRecord THEN toString(n.endedOn) END AS careUntil,
       [(n)-[r:ABOUT|POSED_BY|POSED_TO|MEMBER_OF|FREQUENTS|GUARDS|AFFILIATED_WITH]-(e:YoungPerson|Adult|AdultOfConcern|PeerGroup|Location)
        WHERE (n:PeerGroup OR n:Location) = (startNode(r) = e) |
        {id: e.id, type: [label IN labels(e) WHERE label <> 'Revealing'][0], tie: type(r),
         restricted: e.mapId IS NULL}] AS joined
