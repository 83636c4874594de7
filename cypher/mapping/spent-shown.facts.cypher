// An offence and what decides whether it stays shown though it is spent (P8.7), whoever may see it. `harmed`: when each young
// person on the map was born to whom a harmful relationship leads, shown on some day.
// Parameters: mapId, offenceId, statuses (of claims that are shown)
MATCH (o:Offence {id: $offenceId})-[:ABOUT]->(p:YoungPerson|Adult|AdultOfConcern)
WHERE o.mapId = $mapId AND p.mapId = $mapId
RETURN o.status AS status, coalesce(o.spent, true) AS spent, toString(o.spentOn) AS spentOn,
       toString(o.occurredOn) AS occurredOn, toString(p.dateOfBirth) AS born, toString(o.keptShownUntil) AS keptShownUntil,
       [(p)-[h:HARMS]->(child:YoungPerson)
        WHERE h.mapId = $mapId AND child.mapId = $mapId AND h.status IN $statuses AND coalesce(h.since < h.until, true) |
        toString(child.dateOfBirth)] AS harmed
