/** Rectification of ties and of what a map says of itself, over real HTTP (P9.3; UK GDPR Art 16, 19). */
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import type { Asker } from '../support/service.ts'
import {
  allocateColleague,
  coverFor,
  DAY,
  faults,
  graph,
  lacking,
  SAID,
  shareWithPolice,
  WHY,
} from '../steps/mapping.ts'
import {
  done,
  inBatches,
  journalEntries,
  made,
  openMap,
  PEOPLE,
  peermap,
  seen,
  serveEmpty,
  step,
} from '../steps/support.ts'
import { VERSIONS, versionsIn } from '../support/versions.ts'

serveEmpty()

const { worker, colleague, manager, officer, police, nurse, governance } = PEOPLE
const rights = { ...governance, purpose: 'SUBJECT_RIGHTS' } as const
const OLD = 'Zqold invented allegation'
const HIDDEN = 'Zqhidden invented allegation'
const WORDS = 'Zqwords: I was not there'

let map: string
let accused: string
let harmed: string
let friend: string
let stays: string

beforeAll(async () => {
  map = await openMap('Zqwrong Estate')
  const person = (ref: string, name: string) =>
    made(worker, 'addYoungPerson', { mapId: map, ...SAID, whyOnMap: WHY, ref, name })
  accused = await person('INVENTED-A', 'Ada Invented')
  harmed = await person('INVENTED-H', 'Hal Invented')
  friend = await person('INVENTED-F', 'Fay Invented')
  await coverFor(map, [accused], ['HARMFUL_RELATIONSHIP', 'CRIMINAL_OFFENCE'])
  const tie = { mapId: map, source: 'council', statedAs: 'FACT' }
  await graph(
    `MATCH (m:PeerMap {id: $map})
     MATCH (a:YoungPerson {id: $accused}) MATCH (h:YoungPerson {id: $harmed}) MATCH (f:YoungPerson {id: $friend})
     CREATE (g:PeerGroup {id: 'group', mapId: $map, label: 'Group 1'})-[:ON_MAP]->(m)
     CREATE (o:PeerGroup {id: 'other', mapId: $map, label: 'Group 2'})-[:ON_MAP]->(m)
     CREATE (p:Location {id: 'home', mapId: $map, label: 'Place 1', kind: 'RESIDENCE'})-[:ON_MAP]->(m)
     CREATE (k:AdultOfConcern {id: 'concern', mapId: $map, name: 'Kit Invented'})-[:ON_MAP]->(m)
     CREATE (a)-[t1:HARMS {id: 'harm', kind: 'VIOLENCE', seriousness: 'HIGH', status: 'SUSPECTED', allegation: $old, since: date('2026-01-05')}]->(h)
     CREATE (a)-[t2:AFFILIATED_WITH {id: 'affiliation', status: 'SUSPECTED'}]->(o)
     CREATE (a)-[t3:PEER {id: 'peer', kind: 'FRIEND', valence: 'STRAINED', strength: 2, since: date('2026-01-05'), until: date('2026-02-05')}]->(h)
     CREATE (k)-[t4:INFLUENCES {id: 'influence', influence: 'HIGH', control: 'STRONG', basis: $hidden}]->(a)
     CREATE (a)-[t5:MEMBER_OF {id: 'member', role: 'CENTRAL'}]->(g)
     CREATE (f)-[t6:FREQUENTS {id: 'visit', howOften: 'DAILY'}]->(p)
     CREATE (f)-[t7:SUPPORTS {id: 'support', how: 'wrong'}]->(h)
     CREATE (g)-[t8:GROUP_TIE {id: 'groups', kind: 'CONFLICT'}]->(o)
     CREATE (f)-[t9:HARMS {id: 'hidden', kind: 'VIOLENCE', status: 'SUSPECTED', allegation: $hidden}]->(h)
     CREATE (a)-[t0:HARMS {id: 'disproved', kind: 'BULLYING', status: 'DISPROVED', allegation: $hidden}]->(f)
     FOREACH (t IN [t1, t2, t3, t4, t5, t6, t7, t8, t9, t0] | SET t += $tie, t.recordedAt = datetime('2026-01-06T10:00:00Z'))
     FOREACH (t IN [t1, t2, t9, t0] | SET t.subjectId = startNode(t).id)
     FOREACH (t IN [t2, t7] | SET t.statedAs = 'OPINION')
     CREATE (:Statement {id: 'stated', mapId: $map, elementId: 'harm', category: 'HARMFUL_RELATIONSHIP', relevance: 'as it was', statedAs: 'FACT', source: 'council', recordedAt: datetime('2026-01-06T10:00:00Z')})`,
    { map, accused, harmed, friend, tie, old: OLD, hidden: HIDDEN },
  )
  await shareWithPolice(map, [accused, harmed])
  await allocateColleague(map, friend)
}, 60_000)

const right = (change: Readonly<Record<string, unknown>> = {}) => ({
  mapId: map,
  elementId: 'harm',
  coordinate: 'HarmTie.seriousness',
  version: 1,
  value: 'LOW',
  why: WHY,
  relevance: WHY,
  reveals: [],
  ...change,
})
const says = (change: Readonly<Record<string, unknown>> = {}) => ({
  mapId: map,
  elementId: 'affiliation',
  version: 1,
  statement: WORDS,
  reveals: [],
  statedBy: 'the young person',
  on: DAY,
  ...change,
})
const ofMap = (change: Readonly<Record<string, unknown>> = {}) =>
  right({ elementId: map, coordinate: 'PeerMap.title', value: 'Right Estate', relevance: null, ...change })
/** The version of a tie that has ended, as it is read for a day on which it held. */
const endedVersionOf = async (id: string): Promise<number> =>
  Number(versionsIn(await seen(worker, map, 'peerTies(asOf: "2026-01-20") { id version }')).get(id) ?? 1)
const versionOf = async (id: string): Promise<number> =>
  id === 'peer'
    ? endedVersionOf(id)
    : Number(versionsIn((await peermap().ask(worker, VERSIONS, { map })).json.data).get(id) ?? 1)
const toTell = async (rectification: unknown) => {
  const { json } = await peermap().ask(
    rights,
    'query ($id: ID) { recipientsToTell(rectification: $id) { organisation toldOn } }',
    { id: rectification },
  )
  return json.data?.['recipientsToTell']
}
const rectifications = async (who: Asker) =>
  (
    await peermap().ask(
      who,
      'query ($map: ID!) { rectifications(map: $map) { elementId coordinate oldValue why subjectIds } }',
      { map },
    )
  ).text

describe('P9.3 what of a tie is not corrected', () => {
  test.each([
    ['whom it joins', { coordinate: 'HarmTie.to', value: 'x' }, ['input.coordinate P9.3']],
    ['provenance', { coordinate: 'HarmTie.statedAs', value: 'OPINION' }, ['input.coordinate P9.3']],
    ['what kind of visit it is', { coordinate: 'VisitTie.kind', value: 'GUARDS' }, ['input.coordinate P9.3']],
    ['what a risk is tied to', { coordinate: 'RiskTie.direction', value: 'POSED_BY' }, ['input.coordinate P9.3']],
    ['a tie of another type', { coordinate: 'InfluenceTie.influence' }, ['input.elementId P1.2']],
    ['a tie through a person', { personId: 'x' }, ['input.elementId P1.2']],
    [
      'an opinion',
      { elementId: 'affiliation', coordinate: 'AffiliationTie.status', value: 'DISPROVED' },
      ['input.coordinate P9.3'],
    ],
    ['no such value', { value: 'A_BIT' }, ['input.value P9.3']],
    ['the same value', { value: 'HIGH' }, ['input.value P9.3']],
    ['how serious it is, away', { value: null, relevance: null }, ['input.value P9.3']],
    ['a harmful relationship without its relevance', { relevance: null }, ['input.relevance P5.2']],
    [
      'a text of which it is not said what it reveals',
      { coordinate: 'HarmTie.allegation', reveals: null },
      ['input.reveals P5.2'],
    ],
    ['what it reveals beside it', { reveals: ['SEXUALITY'] }, ['input.reveals P5.2']],
    ['a beginning tomorrow', { coordinate: 'HarmTie.since', value: addDays(DAY, 1) }, ['input.value P9.3']],
    ['the end of what has not ended', { coordinate: 'HarmTie.until', value: DAY }, ['input.value P1.2']],
    [
      'an end before the beginning',
      { elementId: 'peer', coordinate: 'PeerTie.until', value: '2026-01-04', relevance: null },
      ['input.value P1.2'],
    ],
    [
      'an end, away',
      { elementId: 'peer', coordinate: 'PeerTie.until', value: null, relevance: null },
      ['input.value P1.2'],
    ],
    [
      'six of five',
      { elementId: 'peer', coordinate: 'PeerTie.strength', value: '6', relevance: null },
      ['input.value P1.4'],
    ],
    [
      'what is intimate, without cover',
      { elementId: 'peer', coordinate: 'PeerTie.intimate', value: 'false' },
      ['input.coordinate P8.2'],
    ],
  ])('%s', async (_name, change, expected) => {
    expect(await lacking('rectify', right(change))).toEqual(expected)
  })

  test('P4.5, P8.7 by a partner, by the officer, on a map that is not open, by who has nobody of it', async () => {
    expect((await step(police, 'rectify', right())).code).toBe('PURPOSE_REFUSED')
    expect((await step(rights, 'rectify', right())).code).toBe('PURPOSE_REFUSED')
    expect((await step(manager, 'rectify', right())).code).toBe('NOT_FOUND')
    expect(await lacking('rectify', right(), colleague)).toEqual(['input.elementId P1.2'])
  })

  test.each([
    ['one without cover for who is said to harm', worker, { elementId: 'hidden' }],
    ['one that was disproved', worker, { elementId: 'disproved' }],
    [
      'one of an adult of concern without cover',
      worker,
      { elementId: 'influence', coordinate: 'InfluenceTie.basis', value: 'x', relevance: null },
    ],
    ['one of somebody whom the caller has not', colleague, { elementId: 'harm' }],
    [
      'a visit to a home that is not open',
      { ...worker, sub: 'outsider' } as const,
      { elementId: 'visit', coordinate: 'VisitTie.howOften', value: 'ONCE', relevance: null },
    ],
  ])('P8.7 %s is answered byte by byte like one that is not there', async (_name, who, change) => {
    if (who !== worker && who !== colleague) await allocateOutsider()
    const ask = (elementId: string) => step(who, 'rectify', right({ ...change, elementId }))
    const hidden = await ask(change.elementId)
    expect(hidden.missing.map(({ path }) => path)).toEqual(['input.elementId'])
    expect(hidden.text).toBe((await ask('nothing')).text)
    const say = (elementId: string) => step(who, 'addSubjectStatement', says({ elementId }))
    const unsaid = await say(change.elementId)
    expect(unsaid.missing.map(({ path }) => path)).toEqual(['input.elementId'])
    expect(unsaid.text).toBe((await say('nothing')).text)
    expect(await faults()).toEqual([])
  })
})

/** P4.5: a colleague who has the young person who is harmed alone. */
const allocateOutsider = () =>
  graph(
    `MERGE (a:Allocation {id: 'outsider'})
     SET a.practitioner = 'peermap-dev#outsider', a.mapId = $map, a.youngPersonIds = [$harmed], a.from = date($from)`,
    { map, harmed, from: addDays(DAY, -1) },
  )

describe('P9.3, Art 19 a wrong allegation of harm', () => {
  let rectification = ''

  test('is corrected: the old value is kept for who accounts for it, and shown to nobody else', async () => {
    await seen(police, map, 'harmTies { from to status allegation }')
    const change = { coordinate: 'HarmTie.allegation', value: 'Right invented', why: `${WHY}, not ${OLD}` }
    const { changed } = await done(worker, 'rectify', right(change))
    rectification = changed[0] ?? ''
    expect(changed[1]).toBe('harm')
    expect(await seen(police, map, 'harmTies { allegation seriousness }')).toEqual({
      harmTies: [{ allegation: 'Right invented', seriousness: 'HIGH' }],
    })
    for (const who of [worker, colleague, police]) expect(await rectifications(who)).not.toContain('Zq')
    const [mine] = JSON.parse(await rectifications(worker)).data.rectifications
    expect(mine).toEqual({
      elementId: 'harm',
      coordinate: 'HarmTie.allegation',
      oldValue: null,
      why: null,
      subjectIds: [],
    })
    expect(JSON.parse(await rectifications(colleague)).data).toEqual({ rectifications: [] })
    const [accounted] = JSON.parse(await rectifications(officer)).data.rectifications
    expect(accounted).toMatchObject({ oldValue: OLD, subjectIds: [accused, harmed] })
    expect(JSON.stringify(journalEntries()) + peermap().logged()).not.toContain('Zqold')
    const [stated] = await graph(
      `MATCH (s:Statement {elementId: 'harm', category: 'CRIMINAL_OFFENCE'}) WHERE s.replacedAt IS NULL RETURN s.relevance AS relevance`,
    )
    expect(stated).toEqual({ relevance: WHY })
  })

  test('whoever had it is told, and nobody who had other ties, other fields, other people, or came later', async () => {
    expect(await toTell(rectification)).toEqual([{ organisation: 'police-north', toldOn: null }])
    const seriousness = (await done(worker, 'rectify', right({ version: await versionOf('harm') }))).changed[0]
    expect(await toTell(seriousness), 'asked for it after the correction').toEqual([
      { organisation: 'police-north', toldOn: null },
    ])
    const long = new Date(Date.now() - 3_600_000).toISOString()
    await graph('MATCH (r:Rectification {id: $id}) SET r.rectifiedAt = datetime($long)', { id: seriousness, long })
    expect(await toTell(seriousness), 'before anybody asked').toEqual([])
    const coercion = (
      await done(
        worker,
        'rectify',
        right({ version: await versionOf('harm'), coordinate: 'HarmTie.underCoercion', value: 'NO' }),
      )
    ).changed[0]
    expect(await toTell(coercion), 'a field that nobody asked for').toEqual([])
    await graph(
      `MATCH (r:Rectification {id: $id}) SET r.coordinate = 'HarmTie.allegation', r.endIds = [$accused, $friend]`,
      {
        id: coercion,
        accused,
        friend,
      },
    )
    expect(await toTell(coercion), 'of two who were not disclosed together').toEqual([])
    await graph('MATCH (r:Rectification {id: $id}) SET r.endIds = [$accused, $harmed]', {
      id: coercion,
      accused,
      harmed,
    })
    expect(await toTell(coercion)).toEqual([{ organisation: 'police-north', toldOn: null }])
    const soon = new Date(Date.now() + 3_600_000).toISOString()
    await graph('MATCH (r:Rectification {id: $id}) SET r.heldSince = datetime($soon)', { id: coercion, soon })
    expect(await toTell(coercion), 'before the tie was recorded').toEqual([])
    await graph(`MATCH (r:Rectification {id: $id}) DETACH DELETE r`, { id: coercion })
    await done(rights, 'recordRecipientTold', {
      rectificationId: rectification,
      organisation: 'police-north',
      on: DAY,
      how: 'by letter',
    })
    expect(await toTell(rectification)).toEqual([{ organisation: 'police-north', toldOn: DAY }])
  })

  test('a stale version names what others changed as far as it is open; of two at once one is a conflict', async () => {
    const stale = await step(worker, 'rectify', right({ version: 1, value: 'MEDIUM' }))
    expect([stale.code, [...stale.conflict].toSorted()]).toEqual([
      'CONFLICT',
      ['allegation', 'seriousness', 'underCoercion'],
    ])
    const pairs = await inBatches(
      [0, 1, 2, 3],
      async () => {
        const version = await versionOf('harm')
        const ask = (value: string) => step(worker, 'rectify', right({ version, value }))
        return (await Promise.all([ask('MEDIUM'), ask('CRITICAL'), ask('LOW')])).map(({ code }) => code)
      },
      1,
    )
    for (const codes of pairs) expect(codes.filter((code) => code === 'OK')).toHaveLength(1)
  })

  test('P8.7 without cover for offences the allegation is not corrected, and a conflict does not name it', async () => {
    await graph(`MATCH (a:Assessment {mapId: $map}) SET a.categories = ['HARMFUL_RELATIONSHIP']`, { map })
    const change = { coordinate: 'HarmTie.allegation', value: 'other', version: await versionOf('harm') }
    expect(await lacking('rectify', right(change))).toEqual(['input.coordinate P8.7'])
    expect((await step(worker, 'rectify', right({ version: 1, value: 'MEDIUM' }))).conflict).not.toContain('allegation')
    await graph(`MATCH (a:Assessment {mapId: $map}) SET a.categories = ['HARMFUL_RELATIONSHIP', 'CRIMINAL_OFFENCE']`, {
      map,
    })
  })

  test('that it never was so takes it off every map, and is told to whoever knew of it at all', async () => {
    await graph(
      `MATCH (m:PeerMap {id: $map})
       MERGE (o:Organisation {id: 'trust-east'}) SET o.name = 'Invented trust', o.agency = 'HEALTH', o.withinCouncil = false
       CREATE (d:SharingDecision {id: 'nurse', mapId: $map, organisation: 'trust-east', purpose: 'PLAN_INTERVENTION',
         categories: ['MAP', 'HARMFUL_RELATIONSHIP'], subjectsAll: true, subjectIds: [], professionals: [], necessity: 'x',
         from: date($from), until: date($until), current: $map + ' trust-east PLAN_INTERVENTION', decidedBy: 'x'})-[:SHARES]->(m)`,
      { map, from: addDays(DAY, -1), until: addDays(DAY, 9) },
    )
    expect(await seen(nurse, map, 'harmTies { from to }')).toEqual({ harmTies: [{ from: accused, to: harmed }] })
    const change = { coordinate: 'HarmTie.status', value: 'DISPROVED', version: await versionOf('harm') }
    const [disproved = ''] = (await done(worker, 'rectify', right(change))).changed
    for (const who of [worker, police, nurse]) expect(await seen(who, map, 'harmTies { id }')).toEqual({ harmTies: [] })
    expect(await toTell(disproved)).toEqual([
      { organisation: 'police-north', toldOn: null },
      { organisation: 'trust-east', toldOn: null },
    ])
    expect(await lacking('rectify', right())).toEqual(['input.elementId P1.2'])
    await graph(`MATCH ()-[r:HARMS {id: 'harm'}]->() SET r.status = 'SUSPECTED'`)
  })
})

describe('P9.3 of every other tie', () => {
  test.each([
    ['a peer tie', 'peer', 'PeerTie.strength', '4', 'peerTies { strength }', { strength: 4 }],
    [
      'when a peer tie ended',
      'peer',
      'PeerTie.until',
      '2026-02-04',
      'peerTies(asOf: "2026-01-20") { until }',
      { until: '2026-02-04' },
    ],
    ['a role in a group', 'member', 'MembershipTie.role', 'ACTIVE', 'membershipTies { role }', { role: 'ACTIVE' }],
    [
      'how often somebody is at home',
      'visit',
      'VisitTie.howOften',
      'ONCE',
      'visitTies { howOften }',
      { howOften: 'ONCE' },
    ],
    ['what is between groups', 'groups', 'GroupTie.kind', 'ALLIED', 'groupTies { kind }', { kind: 'ALLIED' }],
    ['since when', 'groups', 'GroupTie.since', '2026-03-01', 'groupTies { since }', { since: '2026-03-01' }],
  ])('%s', async (_name, elementId, coordinate, value, selection, shown) => {
    const version = await versionOf(elementId)
    await done(worker, 'rectify', right({ elementId, coordinate, value, version, relevance: null }))
    const [list = ''] = /^\w+/.exec(selection) ?? []
    const found = await seen(
      worker,
      map,
      selection.includes('strength') ? selection.replace('peerTies', 'peerTies(asOf: "2026-01-20")') : selection,
    )
    expect(found).toEqual({ [list]: [shown] })
    const [kept] = await graph(
      'MATCH (r:Rectification {elementId: $elementId, coordinate: $coordinate}) RETURN r.endIds AS ends, r.subjectIds AS subjects',
      { elementId, coordinate },
    )
    const people =
      elementId === 'peer'
        ? [accused, harmed]
        : elementId === 'member'
          ? [accused]
          : elementId === 'visit'
            ? [friend]
            : []
    expect(kept?.['subjects']).toEqual(people)
    expect(kept?.['ends']).toHaveLength(2)
  })

  test('an edge is told to whoever had one of the map', async () => {
    await seen(police, map, 'members { peersConnection { edges { properties { valence } } } }')
    const version = await versionOf('peer')
    const change = { elementId: 'peer', coordinate: 'PeerTie.valence', value: 'PROTECTIVE', version, relevance: null }
    const [id] = (await done(worker, 'rectify', right(change))).changed
    expect(await toTell(id)).toEqual([{ organisation: 'police-north', toldOn: null }])
  })
})

describe('P9.3, Art 16 the statement of a subject beside a tie', () => {
  test.each([
    ['beside what has no tie', { elementId: 'group' }, ['input.elementId P1.2']],
    ['of tomorrow', { on: addDays(DAY, 1) }, ['input.on P9.3']],
    ['that reveals what it may not', { reveals: ['SEXUALITY'], relevance: WHY }, ['input.reveals P5.2']],
    ['that answers an allegation, without its relevance', { reveals: ['CRIMINAL_OFFENCE'] }, ['input.relevance P5.2']],
  ])('not %s', async (_name, change, expected) => {
    expect(await lacking('addSubjectStatement', says(change))).toEqual(expected)
  })

  test('leaves the opinion, and is shown with it to whoever sees it', async () => {
    expect((await step(police, 'addSubjectStatement', says())).code).toBe('PURPOSE_REFUSED')
    await seen(police, map, 'affiliationTies { from to }')
    const [id] = (await done(worker, 'addSubjectStatement', says())).changed
    expect(await toTell(id), 'whoever knew of the tie').toEqual([{ organisation: 'police-north', toldOn: null }])
    const shown = { affiliationTies: [{ status: 'SUSPECTED', subjectStatement: WORDS, subjectStatementOn: DAY }] }
    for (const who of [worker, police, nurse])
      expect(await seen(who, map, 'affiliationTies { status subjectStatement subjectStatementOn }')).toEqual(shown)
    expect((await step(worker, 'addSubjectStatement', says())).code).toBe('CONFLICT')
    expect(JSON.stringify(journalEntries()) + peermap().logged()).not.toContain('Zqwords')
  })

  test('an answer to an allegation is shown where that is, and the one before it is kept for the officer', async () => {
    const version = await versionOf('affiliation')
    const answer = { version, statement: 'Zqanswer', reveals: ['CRIMINAL_OFFENCE'], relevance: WHY }
    await done(worker, 'addSubjectStatement', says(answer))
    const selection = 'affiliationTies { subjectStatement subjectStatementOn }'
    expect(await seen(police, map, selection)).toEqual({
      affiliationTies: [{ subjectStatement: 'Zqanswer', subjectStatementOn: DAY }],
    })
    expect(await seen(nurse, map, selection)).toEqual({
      affiliationTies: [{ subjectStatement: null, subjectStatementOn: null }],
    })
    expect(await rectifications(officer)).toContain(WORDS)
    expect(await rectifications(worker)).not.toContain('Zq')
  })

  test('P5.2, P8.5 of one that is withheld nothing is told: neither that it was added, nor in a conflict', async () => {
    const stale = () =>
      step(
        worker,
        'rectify',
        right({ elementId: 'affiliation', coordinate: 'AffiliationTie.since', value: '2026-01-01' }),
      )
    await graph(`MATCH ()-[r {id: 'affiliation'}]->() SET r.statedAs = 'FACT'`)
    expect(await rectifications(worker)).toContain('AffiliationTie.subjectStatement')
    expect((await stale()).conflict).toContain('subjectStatement')
    await graph(`MATCH (a:Assessment {mapId: $map}) SET a.categories = ['HARMFUL_RELATIONSHIP']`, { map })
    expect(await rectifications(worker)).not.toContain('AffiliationTie.subjectStatement')
    const told = await stale()
    expect([told.code, told.conflict]).toEqual(['OK', []])
    await graph(`MATCH (a:Assessment {mapId: $map}) SET a.categories = ['HARMFUL_RELATIONSHIP', 'CRIMINAL_OFFENCE']`, {
      map,
    })
    await graph(`MATCH ()-[r {id: 'affiliation'}]->() SET r.statedAs = 'OPINION'`)
  })

  test('P8.5 what is written over one that is withheld tells nothing of it, and goes when that is erased', async () => {
    await graph(
      `MATCH (a:YoungPerson {id: $accused}) MATCH (g:PeerGroup {id: 'other'})
       CREATE (a)-[:AFFILIATED_WITH {id: 'second', mapId: $map, status: 'SUSPECTED', source: 'council', statedAs: 'FACT',
         subjectId: $accused, recordedAt: datetime('2026-01-06T10:00:00Z')}]->(g)`,
      { map, accused },
    )
    const answer = { elementId: 'second', statement: 'Zqanswer', reveals: ['CRIMINAL_OFFENCE'], relevance: WHY }
    await done(worker, 'addSubjectStatement', says(answer))
    await graph(`MATCH (a:Assessment {mapId: $map}) SET a.categories = ['HARMFUL_RELATIONSHIP']`, { map })
    await done(
      worker,
      'addSubjectStatement',
      says({ elementId: 'second', version: await versionOf('second'), statement: 'I deny it' }),
    )
    expect(await rectifications(worker)).not.toContain('second')
    const change = { elementId: 'second', coordinate: 'AffiliationTie.since', value: '2026-01-01' }
    expect((await step(worker, 'rectify', right(change))).conflict).toContain('subjectStatement')
    await graph(`MATCH (a:Assessment {mapId: $map}) SET a.categories = ['HARMFUL_RELATIONSHIP', 'CRIMINAL_OFFENCE']`, {
      map,
    })
    expect(await rectifications(worker)).toContain('second')
  })

  test('P8.5 goes with the allegation when it is erased for want of cover, and with it what was wrong', async () => {
    await graph(
      `MATCH ()-[r:HARMS {id: 'harm'}]->() SET r.subjectStatement = 'Zqanswer', r.statementReveals = ['CRIMINAL_OFFENCE']`,
    )
    await graph(`MATCH (a:Assessment {mapId: $map}) SET a.categories = ['HARMFUL_RELATIONSHIP']`, { map })
    await done(worker, 'allocate', { mapId: map, practitioner: { issuer: 'peermap-dev', subject: 'manager' } })
    const lapse = { mapId: map, subjectId: accused, category: 'CRIMINAL_OFFENCE', reason: WHY }
    const second = { ...manager, sub: 'second-manager' }
    await done(worker, 'allocate', { mapId: map, practitioner: { issuer: 'peermap-dev', subject: second.sub } })
    const proposalId = await made(second, 'proposeLapsedErasure', lapse)
    await done(manager, 'eraseLapsed', { ...lapse, proposalId })
    const left = await graph(
      `MATCH ()-[r:HARMS|AFFILIATED_WITH]->() WHERE r.id IN ['harm', 'affiliation']
       RETURN r.id AS id, r.allegation AS allegation, r.subjectStatement AS statement, r.statementReveals AS reveals ORDER BY id`,
    )
    const gone = { allegation: null, statement: null, reveals: null }
    expect(left).toEqual([
      { id: 'affiliation', ...gone },
      { id: 'harm', ...gone },
    ])
    expect(
      await graph('MATCH (r:Rectification) WHERE r.oldValue CONTAINS "Zq" OR r.why CONTAINS "Zq" RETURN r.id'),
    ).toEqual([])
  })
})

describe('P9.3 what a map says of itself', () => {
  test.each([
    ['its status', { coordinate: 'PeerMap.status', value: 'CLOSED' }, ['input.coordinate P9.3']],
    ['when it is reviewed', { coordinate: 'PeerMap.reviewDue', value: DAY }, ['input.coordinate P9.3']],
    ['of another map', { elementId: 'other-map' }, ['input.elementId P1.2']],
    ['a title away', { value: null }, ['input.value P4.4']],
    ['a title with a name in it', { value: 'Friends of Ada Invented' }, ['input.value P4.4']],
    [
      'a function that has no citation',
      { coordinate: 'PeerMap.statutoryFunction', value: 'OTHER' },
      ['input.value P3.2'],
    ],
    ['an event that is not there', { coordinate: 'PeerMap.trigger', value: 'SIGNIFICANT_EVENT' }, ['input.value P3.1']],
    ['that it was opened tomorrow', { coordinate: 'PeerMap.openedOn', value: addDays(DAY, 1) }, ['input.value P9.3']],
    ['the same title', { value: 'Zqwrong Estate' }, ['input.value P9.3']],
  ])('is not corrected: %s', async (_name, change, expected) => {
    expect(await lacking('rectify', ofMap(change))).toEqual(expected)
  })

  test('P8.7 whom the caller may not know of is no reason', async () => {
    const answer = await step(worker, 'rectify', ofMap({ value: 'Kit Invented', version: 99 }))
    expect(answer.code).toBe('CONFLICT')
  })

  test('P3.1, P8.7 an event that the caller may not know of is answered like none', async () => {
    const change = ofMap({ coordinate: 'PeerMap.trigger', value: 'SIGNIFICANT_EVENT' })
    const none = await step(worker, 'rectify', change)
    await graph(
      `MATCH (m:PeerMap {id: $map}) MATCH (f:YoungPerson {id: $friend})
       CREATE (e:SignificantEvent:Revealing {id: 'event', mapId: $map, what: $hidden, reveals: ['CRIMINAL_OFFENCE']})-[:ON_MAP]->(m)
       CREATE (e)-[:ABOUT]->(f)`,
      { map, friend, hidden: HIDDEN },
    )
    const hidden = await step(worker, 'rectify', change)
    expect([hidden.code, hidden.text]).toEqual(['STEP_REFUSED', none.text])
    await graph(`MATCH (e:SignificantEvent {id: 'event'}) DETACH DELETE e`)
  })

  test('is corrected by who has the whole map, and told to whoever had it', async () => {
    await seen(police, map, 'title')
    expect(await lacking('rectify', ofMap(), colleague)).toEqual(['input.mapId P4.5'])
    const [id] = (await done(worker, 'rectify', ofMap())).changed
    expect(await seen(police, map, 'title')).toEqual({ title: 'Right Estate' })
    expect(await toTell(id)).toEqual([{ organisation: 'police-north', toldOn: null }])
    const version = await versionOf(map)
    expect(version).not.toBe(1)
    const stale = await step(worker, 'rectify', ofMap({ value: 'Again' }))
    expect([stale.code, stale.conflict]).toEqual(['CONFLICT', ['title']])
    expect(await rectifications(worker)).toContain('PeerMap.title')
    expect(await rectifications(colleague)).not.toContain('PeerMap')
    expect(await rectifications(officer)).toContain('Zqwrong Estate')
    const cited = { coordinate: 'PeerMap.statutoryCitation', value: 'Invented Act s 1', version }
    const [unread] = (await done(worker, 'rectify', ofMap(cited))).changed
    expect(await toTell(unread)).toEqual([])
    await peermap().ask(nurse, '{ peerMaps { maps { statutoryCitation } } }')
    const other = { coordinate: 'PeerMap.statutoryCitation', value: 'Invented Act s 2', version: await versionOf(map) }
    const [listed] = (await done(worker, 'rectify', ofMap(other))).changed
    expect(await toTell(listed), 'in the index of maps').toEqual([{ organisation: 'trust-east', toldOn: null }])
  })
})

describe('P9.4, P9.5, P1.2 what other rights and steps find of it', () => {
  test('P9.5 somebody restricted: their ties are not there, nor is what was corrected of them, and both come back', async () => {
    await done(manager, 'recordRestrictionView', { mapId: map, personId: accused, advises: 'CONTINUE', view: WHY })
    await done(rights, 'restrict', { mapId: map, personId: accused, ground: 'ACCURACY_CONTESTED', reason: WHY })
    const hidden = await step(worker, 'rectify', right({ version: 1 }))
    expect(hidden.text).toBe((await step(worker, 'rectify', right({ elementId: 'nothing' }))).text)
    expect(await rectifications(worker)).not.toContain('HarmTie')
    expect(await faults()).toEqual([])
    const [open] = await graph('MATCH (r:Restriction) WHERE r.liftedOn IS NULL RETURN r.act AS act')
    await done(rights, 'liftRestriction', { restrictionId: open?.['act'], reason: WHY, informedOn: DAY })
    expect(await rectifications(worker)).toContain('HarmTie')
  })

  test('P9.5 a request of access has the corrections of ties, withheld until decided', async () => {
    const request = await made(rights, 'recordAccessRequest', {
      ref: 'INVENTED-A',
      receivedOn: DAY,
      requestedBy: 'SUBJECT',
      identityChecked: WHY,
    })
    const { text } = await peermap().ask(rights, 'query ($id: ID!) { subjectAccess(request: $id) { document } }', {
      id: request,
    })
    expect(text).not.toContain('HarmTie')
    const items = await peermap().ask(
      rights,
      'query ($id: ID!) { accessItems(request: $id) { coordinate kind content } }',
      { id: request },
    )
    expect(items.text).toContain('HarmTie.allegation')
    expect(items.text).toContain('MembershipTie.role')
  })

  test('P1.2 of who is merged with another, corrections are of who stays', async () => {
    const drawn = () => made(worker, 'addYoungPerson', { mapId: map, ...SAID, whyOnMap: WHY, description: 'x' })
    stays = await drawn()
    const twin = await drawn()
    await graph(
      `MATCH (t:YoungPerson {id: $twin}) MATCH (f:YoungPerson {id: $friend})
       CREATE (t)-[:PEER {id: 'twin', mapId: $map, kind: 'FRIEND', statedAs: 'FACT', recordedAt: datetime('2026-01-06T10:00:00Z')}]->(f)`,
      { map, twin, friend },
    )
    const change = { elementId: 'twin', coordinate: 'PeerTie.kind', value: 'FAMILY', relevance: null }
    const [rectificationId] = (await done(worker, 'rectify', right(change))).changed
    const told = { rectificationId, organisation: 'police-north', on: DAY, how: 'by letter' }
    await done(rights, 'recordRecipientTold', told)
    await done(manager, 'mergePersons', { mapId: map, youngPersonId: stays, duplicateId: twin, reason: WHY })
    const [kept] = await graph(
      `MATCH (r:Rectification {elementId: 'twin'}) RETURN r.endIds AS ends, r.subjectIds AS subjects`,
    )
    expect(kept).toEqual({ ends: [stays, friend], subjects: expect.arrayContaining([stays, friend]) })
  })

  test('P9.4 who is erased goes with what was corrected of their ties, of one that is left out by a merge too', async () => {
    await graph(`MATCH (r:Rectification {elementId: 'twin'}) SET r.elementId = 'gone'`)
    const none = 'No claim and no archive'
    const person = { mapId: map, personId: stays, ground: 'NO_LONGER_NECESSARY' }
    await done(rights, 'erasePerson', { ...person, considered173: none, reason: none })
    const left = await graph('MATCH (r:Rectification) WHERE $stays IN r.endIds + r.subjectIds RETURN r.id', { stays })
    expect(left).toEqual([])
    expect(
      await graph('MATCH (t:RecipientTold) WHERE NOT EXISTS { (:Rectification {id: t.rectificationId}) } RETURN t.id'),
      'nor whom it was told',
    ).toEqual([])
    expect(await graph(`MATCH (r:Rectification {elementId: 'member'}) RETURN r.coordinate AS of`)).toEqual([
      { of: 'MembershipTie.role' },
    ])
  })

  test('what was written is as the model says', async () => {
    expect(await faults()).toEqual([])
  })
})
