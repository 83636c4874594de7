// The elements of a map with these ids, and what each is joined to, for steps that change them. policy/drawn.ts decides whether
// the caller may see them. The end day of social care history is a value of its own, and does not end the record.
// Parameters: mapId, ids
UNWIND $ids AS wanted
MATCH (n:YoungPerson|Adult|AdultOfConcern|PeerGroup|Location|Risk|Strength|InformationGap|Intervention|Offence|SocialMediaPost|SocialCareRecord {id: wanted})
WHERE n.mapId = $mapId
RETURN n.id AS id, [label IN labels(n) WHERE label <> 'Revealing'][0] AS type, coalesce(n.version, 1) AS version,
       n.kind AS kind, n.status AS status, n.label AS label, coalesce(n.spent, true) AS spent, toString(n.spentOn) AS spentOn,
       coalesce(n.keptShownTo, []) AS keptShownTo, toString(n.keptShownUntil) AS keptShownUntil,
       coalesce(n.reveals, []) AS reveals, n.authorisation IS NOT NULL AS authorised,
       CASE WHEN n:SocialCareRecord THEN null ELSE toString(n.endedOn) END AS endedOn,
       toString(n.startedOn) AS careFrom, CASE WHEN n:SocialCareRecord THEN toString(n.endedOn) END AS careUntil,
       [(n)-[r:ABOUT|POSED_BY|POSED_TO|MEMBER_OF|FREQUENTS|GUARDS|AFFILIATED_WITH]-(e:YoungPerson|Adult|AdultOfConcern|PeerGroup|Location)
        WHERE (n:PeerGroup OR n:Location) = (startNode(r) = e) |
        {id: e.id, type: [label IN labels(e) WHERE label <> 'Revealing'][0], tie: type(r), status: r.status,
         ever: coalesce(r.since < r.until, true), restricted: e.mapId IS NULL}] AS joined
