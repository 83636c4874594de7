/**
 * What is hidden from whoever runs a file, by kind. `draw` adds it to the map $m, `show` makes it what is not hidden: then the
 * file named by `changes` answers something else, so that the other file would, too, if it did not leave it out.
 * Parameters: m and n (maps), a, b, c (young people), d (a young person of n), g (a group), l (a place), adult, harmer (for whom
 * harm is open), sameAs (the id of a place of n).
 */
export type Hidden = {
  readonly what: string
  readonly draw: string
  readonly show: string
  readonly changes: string
}

const PEOPLE = 'MATCH (a:YoungPerson {id: $a}), (b:YoungPerson {id: $b}) '
/** Everything that is drawn has this, by which it is taken away again. */
const C = 'canary: true'
const node = (id: string, more: string): string => `{id: '${id}', mapId: $m, label: '${id}', ${C}${more}}`
const tie = (id: string, more = ''): string => `{id: '${id}', mapId: $m, ${C}${more}}`
const uncover = (id: string): string => `MATCH (x {id: '${id}'}) REMOVE x:Revealing`

export const HIDDEN: readonly Hidden[] = [
  {
    what: 'P8.7 a harm of somebody for whom it is not open',
    draw: `${PEOPLE} CREATE (a)-[:HARMS ${tie('c1', ", subjectId: $a, status: 'SUSPECTED'")}]->(b)`,
    show: `MATCH (h:YoungPerson {id: $harmer}), (b:YoungPerson {id: $b})
      CREATE (h)-[:HARMS ${tie('c1b', ", subjectId: $harmer, status: 'SUSPECTED'")}]->(b)`,
    changes: 'follow-harm',
  },
  {
    what: 'P8.7 a harm that was disproved, of somebody for whom it is open',
    draw: `MATCH (h:YoungPerson {id: $harmer}), (c:YoungPerson {id: $c})
      CREATE (h)-[:HARMS ${tie('c2', ", subjectId: $harmer, status: 'DISPROVED'")}]->(c)`,
    show: "MATCH ()-[r:HARMS {id: 'c2'}]->() SET r.status = 'CONFIRMED'",
    changes: 'list-protection-of-harmed',
  },
  {
    what: 'P8.7 an adult of concern who goes to a place',
    draw: `MATCH (l:Location {id: $l}) CREATE (:AdultOfConcern ${node('c3', '')})-[:FREQUENTS ${tie('c3t')}]->(l)`,
    show: "MATCH (x {id: 'c3'}) REMOVE x:AdultOfConcern SET x:YoungPerson",
    changes: 'rank-places',
  },
  {
    what: 'P8.7 an adult of concern over whom influence leads',
    draw: `${PEOPLE} CREATE (a)-[:INFLUENCES ${tie('c4t')}]->(x:AdultOfConcern ${node('c4', '')})-[:INFLUENCES ${tie('c4u')}]->(b)`,
    show: "MATCH (x {id: 'c4'}) REMOVE x:AdultOfConcern SET x:Adult",
    changes: 'follow-influence',
  },
  {
    what: 'P8.7 a group that affiliations alone join, with its conflict',
    draw: `MATCH (a:YoungPerson {id: $a}), (g:PeerGroup {id: $g})
      CREATE (a)-[:AFFILIATED_WITH ${tie('c5a', ", subjectId: $a, status: 'SUSPECTED'")}]->(x:PeerGroup ${node('c5', '')})
      CREATE (x)-[:GROUP_TIE ${tie('c5t', ", kind: 'CONFLICT'")}]->(g)`,
    show: `MATCH (a:YoungPerson {id: $a}), (x {id: 'c5'}) CREATE (a)-[:MEMBER_OF ${tie('c5m')}]->(x)`,
    changes: 'list-group-ties',
  },
  {
    what: 'P8.7 a group that affiliations alone join, at a place',
    draw: `MATCH (a:YoungPerson {id: $a}), (l:Location {id: $l})
      CREATE (a)-[:AFFILIATED_WITH ${tie('c6a', ", subjectId: $a, status: 'SUSPECTED'")}]->(x:PeerGroup ${node('c6', '')})
      CREATE (x)-[:FREQUENTS ${tie('c6t')}]->(l)`,
    show: `MATCH (a:YoungPerson {id: $a}), (x {id: 'c6'}) CREATE (a)-[:MEMBER_OF ${tie('c6m')}]->(x)`,
    changes: 'rank-places',
  },
  {
    what: 'P5.2 a home that two go to',
    draw: `${PEOPLE} CREATE (l:Location ${node('c7', ", kind: 'RESIDENCE'")})
      CREATE (a)-[:FREQUENTS ${tie('c7a')}]->(l) CREATE (b)-[:FREQUENTS ${tie('c7b')}]->(l)`,
    show: "MATCH (l {id: 'c7'}) SET l.kind = 'PARK'",
    changes: 'share-places',
  },
  {
    what: 'P5.2 a place of which nobody said what kind it is',
    draw: `${PEOPLE} CREATE (l:Location ${node('c8', '')}) CREATE (a)-[:FREQUENTS ${tie('c8a')}]->(l)`,
    show: "MATCH (l {id: 'c8'}) SET l.kind = 'PARK'",
    changes: 'follow-places',
  },
  {
    what: 'P5.2 a risk that reveals more, at a place',
    draw: `MATCH (l:Location {id: $l}) CREATE (:Risk:Revealing ${node('c9', ", status: 'SUSPECTED'")})-[:POSED_TO ${tie('c9t')}]->(l)`,
    show: uncover('c9'),
    changes: 'rank-places',
  },
  {
    what: 'P8.7 a risk that was disproved',
    draw: `${PEOPLE} CREATE (:Risk ${node('c10', ", status: 'DISPROVED'")})-[:POSED_TO ${tie('c10t')}]->(a)`,
    show: "MATCH (x {id: 'c10'}) SET x.status = 'SUSPECTED'",
    changes: 'list-stale',
  },
  {
    what: 'P5.2 a strength that reveals more',
    draw: `${PEOPLE} CREATE (:Strength:Revealing ${node('c11', '')})-[:ABOUT ${tie('c11t')}]->(a)`,
    show: uncover('c11'),
    changes: 'list-protective-ties',
  },
  {
    what: 'P5.2 a group that reveals more, with members',
    draw: `${PEOPLE} CREATE (x:PeerGroup:Revealing ${node('c12', '')})
      CREATE (a)-[:MEMBER_OF ${tie('c12a')}]->(x) CREATE (b)-[:MEMBER_OF ${tie('c12b')}]->(x)`,
    show: uncover('c12'),
    changes: 'mix-groups',
  },
  {
    what: 'P5.2 an information gap that reveals more',
    draw: `${PEOPLE} CREATE (:InformationGap:Revealing ${node('c13', ", status: 'OPEN'")})-[:ABOUT ${tie('c13t')}]->(a)`,
    show: uncover('c13'),
    changes: 'list-gaps',
  },
  {
    what: 'P5.2 an intervention that reveals more',
    draw: `${PEOPLE} CREATE (:Intervention:Revealing ${node('c14', ", status: 'ACTIVE'")})-[:ABOUT ${tie('c14t')}]->(a)`,
    show: uncover('c14'),
    changes: 'match-interventions',
  },
  {
    what: 'P1.2 a tie of another map at one of its people',
    draw: `MATCH (a:YoungPerson {id: $a}), (d:YoungPerson {id: $d})
      CREATE (a)-[:PEER {id: 'c15', mapId: $n, valence: 'PROTECTIVE', mutual: 'YES', ${C}}]->(d)
      CREATE (d)-[:SUPPORTS ${tie('c15s')}]->(a)`,
    show: `${PEOPLE} CREATE (a)-[:PEER ${tie('c15b', ", valence: 'PROTECTIVE', mutual: 'YES'")}]->(b)`,
    changes: 'summarise-network',
  },
  {
    what: 'P1.2 a tie of another map between two of its people',
    draw: `${PEOPLE} CREATE (a)-[:PEER {id: 'c16', mapId: $n, valence: 'PROTECTIVE', mutual: 'YES', ${C}}]->(b)`,
    show: "MATCH ()-[r:PEER {id: 'c16'}]->() SET r.mapId = $m",
    changes: 'find-path',
  },
  {
    what: 'P9.5 somebody who is restricted, and their ties',
    draw: `${PEOPLE} CREATE (x:YoungPerson {id: 'c17', restrictedMapId: $m, label: 'c17', ${C}})
      CREATE (a)-[:PEER {id: 'c17t', restrictedMapId: $m, ${C}}]->(x)`,
    show: "MATCH (a)-[r {id: 'c17t'}]->(x) SET x.mapId = $m, r.mapId = $m",
    changes: 'find-parts',
  },
  {
    what: 'P1.2 somebody who has ended, with a tie that nobody ended',
    draw: `${PEOPLE} CREATE (a)-[:PEER ${tie('c18t')}]->(x:YoungPerson ${node('c18', ", endedOn: date('2020-01-01')")})
      CREATE (b)-[:SUPPORTS ${tie('c18s')}]->(x)`,
    show: "MATCH (x {id: 'c18'}) REMOVE x.endedOn",
    changes: 'find-communities',
  },
  {
    what: 'P1.2 ties that have ended, or begin after the day',
    draw: `${PEOPLE} CREATE (a)-[:PEER ${tie('c19a', ", until: date('2020-01-01')")}]->(b)
      CREATE (a)-[:PEER ${tie('c19b', ", since: date('2030-01-01')")}]->(b)`,
    show: "MATCH ()-[r {id: 'c19a'}]->() REMOVE r.until",
    changes: 'rank-well-connected',
  },
  {
    what: 'P8.7 a visit that was withdrawn as if it had never been',
    draw: `MATCH (a:YoungPerson {id: $a}), (l:Location {id: $l})
      CREATE (a)-[:FREQUENTS ${tie('c22t', ", since: date('2026-02-10'), until: date('2026-02-10')")}]->(l)`,
    show: "MATCH ()-[r {id: 'c22t'}]->() REMOVE r.until",
    changes: 'follow-places',
  },
  {
    what: 'P8.7 a place that is on two maps, and here for an adult of concern alone',
    draw: `MATCH (:Location {id: $sameAs})<-[:APPEARS_AS]-(p:Place)
      CREATE (p)-[:APPEARS_AS]->(l:Location ${node('c20', ", kind: 'PARK'")})<-[:FREQUENTS ${tie('c20t')}]-(:AdultOfConcern ${node('c20x', '')})`,
    show: "MATCH (x {id: 'c20x'}) REMOVE x:AdultOfConcern SET x:Adult",
    changes: 'list-places-on-several-maps',
  },
  {
    what: 'P1.2 an adult who has ended, who supported and watched over',
    draw: `${PEOPLE}, (l:Location {id: $l}) CREATE (x:Adult ${node('c21', ", endedOn: date('2020-01-01')")})
      CREATE (x)-[:SUPPORTS ${tie('c21s')}]->(a) CREATE (x)-[:GUARDS ${tie('c21g')}]->(l)`,
    show: "MATCH (x {id: 'c21'}) REMOVE x.endedOn",
    changes: 'find-guardians',
  },
]
