/** Rectification over real HTTP (P9.3; UK GDPR Art 16, 19). */
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
  journalEntries,
  made,
  ofPairs,
  openMap,
  PAIRS,
  peermap,
  PEOPLE,
  seen,
  serveEmpty,
  step,
  versionOf,
} from '../steps/support.ts'

serveEmpty()

const { worker, colleague, manager, officer, police, governance } = PEOPLE
const rights = { ...governance, purpose: 'SUBJECT_RIGHTS' } as const
const REF = 'INVENTED-7'
const WRONG = 'Zqwrong Invented'

let map: string
let other: string
let young: string
let friend: string
let twin: string

beforeAll(async () => {
  map = await openMap()
  other = await openMap('Invented Square')
  const person = (mapId: string, more: Readonly<Record<string, unknown>>) =>
    made(worker, 'addYoungPerson', { mapId, ...SAID, whyOnMap: WHY, ...more })
  young = await person(map, { ref: REF, name: WRONG, dateOfBirth: '2012-02-03' })
  friend = await person(map, { description: 'Invented' })
  twin = await person(other, { ref: REF, name: WRONG })
  await coverFor(map, [young], ['ETHNICITY', 'CRIMINAL_OFFENCE'])
  await done(worker, 'changeYoungPerson', {
    mapId: map,
    youngPersonId: young,
    version: 1,
    ...SAID,
    ethnicity: { value: 'Invented', relevance: WHY },
  })
  const node = { mapId: map, source: 'council', version: 1 }
  await graph(
    `MATCH (m:PeerMap {id: $map}) MATCH (p:YoungPerson {id: $young})
     CREATE (r:Risk {id: 'risk', kind: 'MISSING', status: 'SUSPECTED', description: 'wrong', statedAs: 'FACT'})-[:ON_MAP]->(m)
     SET r += $node CREATE (r)-[:POSED_TO {id: 'rt', mapId: $map}]->(p)
     CREATE (s:Strength {id: 'strength', description: 'kind', statedAs: 'OPINION'})-[:ON_MAP]->(m)
     SET s += $node CREATE (s)-[:ABOUT {id: 'st', mapId: $map}]->(p)
     CREATE (o:Offence {id: 'offence', what: 'wrong', status: 'ALLEGED', spent: false, statedAs: 'FACT'})-[:ON_MAP]->(m)
     SET o += $node CREATE (o)-[:ABOUT {id: 'ot', mapId: $map}]->(p)`,
    { map, young, node },
  )
  await shareWithPolice(map, [young])
  await allocateColleague(map, friend)
}, 60_000)

const right = (change: Readonly<Record<string, unknown>> = {}) => ({
  mapId: map,
  elementId: young,
  coordinate: 'YoungPerson.gender',
  version: 1,
  value: 'girl',
  why: WHY,
  ...change,
})
const ofRisk = { elementId: 'risk', coordinate: 'Risk.description', version: 1, value: 'right', reveals: [] }
const rectifications = (who: Asker, mapId = map) =>
  peermap().ask(
    who,
    'query ($map: ID!) { rectifications(map: $map) { id elementId coordinate category oldValue why subjectIds } }',
    { map: mapId },
  )

describe('P9.3 what is not corrected', () => {
  test.each([
    ['no such coordinate', { coordinate: 'YoungPerson.nme' }, ['input.coordinate P9.3']],
    ['a label', { coordinate: 'YoungPerson.label' }, ['input.coordinate P9.3']],
    ['provenance', { coordinate: 'YoungPerson.source' }, ['input.coordinate P9.3']],
    ['what is not there', { elementId: 'nothing' }, ['input.elementId P1.2']],
    ['what is of another type', { elementId: 'risk' }, ['input.elementId P1.2']],
    [
      'an opinion',
      { elementId: 'strength', coordinate: 'Strength.description', version: 1, reveals: [] },
      ['input.coordinate P9.3'],
    ],
    ['a decision of relevance', { coordinate: 'YoungPerson.relevanceReason', reveals: [] }, ['input.coordinate P9.3']],
    ['no date', { coordinate: 'YoungPerson.dateOfBirth', value: '2012-13-01' }, ['input.value P9.3']],
    ['a birth to come', { coordinate: 'YoungPerson.dateOfBirth', value: addDays(DAY, 1) }, ['input.value P9.3']],
    ['the same value', { coordinate: 'YoungPerson.name', value: WRONG }, ['input.value P9.3']],
    ['a name that is the label', { coordinate: 'YoungPerson.name', value: 'YP 1' }, ['input.value P4.4']],
    ['a text without what it reveals', { ...ofRisk, reveals: null }, ['input.reveals P5.2']],
    [
      'a text that reveals what has no cover',
      { ...ofRisk, reveals: ['SEXUALITY'], relevance: WHY },
      ['input.reveals P8.2'],
    ],
    ['a kind that there is not', { ...ofRisk, coordinate: 'Risk.kind', value: 'RUMOUR' }, ['input.value P9.3']],
    ['a kind that is taken away', { ...ofRisk, coordinate: 'Risk.kind', value: null }, ['input.value P9.3']],
    [
      'ethnicity without its relevance',
      { coordinate: 'YoungPerson.ethnicity', value: 'other' },
      ['input.relevance P5.2'],
    ],
    [
      'sexuality without cover',
      { coordinate: 'YoungPerson.sexuality', value: 'x', relevance: WHY },
      ['input.coordinate P8.2'],
    ],
    [
      'an offence without its person',
      { elementId: 'offence', coordinate: 'Offence.what', version: 1 },
      ['input.elementId P1.2'],
    ],
  ])('%s', async (_name, change, expected) => {
    expect(await lacking('rectify', right(change))).toEqual(expected)
  })

  test('P4.5 by who has it for somebody else, by a partner, on a map that is not open', async () => {
    expect(await lacking('rectify', right(), colleague)).toEqual(['input.coordinate P4.5'])
    expect((await step(police, 'rectify', right())).code).toBe('PURPOSE_REFUSED')
    expect((await step(officer, 'rectify', right())).code).toBe('PURPOSE_REFUSED')
    expect((await step(manager, 'rectify', right())).code).toBe('NOT_FOUND')
  })

  test('P8.7 to who has no cover an offence answers as one that is not there', async () => {
    const asked = { coordinate: 'Offence.what', version: 1, reveals: [], personId: young, value: 'right' }
    const hidden = await step(colleague, 'rectify', right({ ...asked, elementId: 'offence' }))
    const missing = await step(colleague, 'rectify', right({ ...asked, elementId: 'nothing' }))
    expect(hidden.text).toBe(missing.text)
    expect(hidden.missing.map(({ path }) => path)).toEqual(['input.elementId'])
  })
})

describe('P9.3 a correction', () => {
  test('keeps what was corrected for who accounts for it, and shows it to nobody else', async () => {
    await seen(police, map, 'members { name age }')
    const at = { version: await versionOf(worker, map, young) }
    const [rectification = ''] = (
      await done(worker, 'rectify', right({ ...at, coordinate: 'YoungPerson.name', value: 'Right Invented' }))
    ).changed
    expect(await seen(worker, map, `member(id: "${young}") { name }`)).toEqual({ member: { name: 'Right Invented' } })
    const mine = await rectifications(worker)
    expect(mine.json.data).toEqual({
      rectifications: [
        {
          id: rectification,
          elementId: young,
          coordinate: 'YoungPerson.name',
          category: 'IDENTITY',
          oldValue: null,
          why: null,
          subjectIds: [young],
        },
      ],
    })
    expect((await rectifications(colleague)).json.data).toEqual({ rectifications: [] })
    expect((await rectifications(worker, 'no-map')).json.data).toEqual({ rectifications: null })
    const accounted = await rectifications(officer)
    expect(accounted.text).toContain(WRONG)
    expect((await rectifications(rights)).json.errors?.[0]?.extensions.code).toBe('PURPOSE_REFUSED')
    expect(JSON.stringify(journalEntries())).not.toContain(WRONG)
    expect(peermap().logged()).not.toContain(WRONG)
  })

  test('is offered where the same person is drawn with the same value, on maps open to the caller', async () => {
    const [found] = await graph('MATCH (r:Rectification {coordinate: "YoungPerson.name"}) RETURN r.id AS id')
    const offers = (who: Asker) =>
      peermap().ask(
        who,
        'query ($id: ID!) { rectificationOffers(rectification: $id) { mapId youngPersonId coordinate version } }',
        { id: found?.['id'] },
      )
    const expected = [{ mapId: other, youngPersonId: twin, coordinate: 'YoungPerson.name', version: 1 }]
    expect((await offers(worker)).json.data).toEqual({ rectificationOffers: expected })
    expect((await offers(colleague)).json.data).toEqual({ rectificationOffers: null })
    const right2 = {
      mapId: other,
      elementId: twin,
      coordinate: 'YoungPerson.name',
      version: 1,
      value: 'Right Invented',
      why: WHY,
    }
    await done(worker, 'rectify', right2)
    expect((await offers(worker)).json.data).toEqual({ rectificationOffers: [] })
  })

  test('Art 19 reaches who had the wrong value, by the fields it was disclosed in, and who had it only later does not', async () => {
    const toTell = async (id: unknown) => {
      const { json } = await peermap().ask(
        rights,
        'query ($id: ID) { recipientsToTell(rectification: $id) { organisation toldOn how } }',
        { id },
      )
      return json.data?.['recipientsToTell']
    }
    const [named] = await graph(
      'MATCH (r:Rectification {elementId: $young, coordinate: "YoungPerson.name"}) RETURN r.id AS id',
      { young },
    )
    expect(await toTell(named?.['id'])).toEqual([{ organisation: 'police-north', toldOn: null, how: null }])
    const [born = ''] = (
      await done(
        worker,
        'rectify',
        right({
          coordinate: 'YoungPerson.dateOfBirth',
          version: await versionOf(worker, map, young),
          value: '2012-03-02',
        }),
      )
    ).changed
    expect(await toTell(born)).toEqual([{ organisation: 'police-north', toldOn: null, how: null }])
    const [gender = ''] = (await done(worker, 'rectify', right({ version: await versionOf(worker, map, young) })))
      .changed
    expect(await toTell(gender)).toEqual([])
    const long = new Date(Date.now() - 3_600_000).toISOString()
    await graph('MATCH (r:Rectification {id: $born}) SET r.rectifiedAt = datetime($long)', { born, long })
    expect(await toTell(born)).toEqual([])
    const telling = { rectificationId: named?.['id'], organisation: 'police-north', on: DAY, how: 'by letter' }
    expect(await lacking('recordRecipientTold', { ...telling, on: addDays(DAY, 1) }, rights)).toEqual(['input.on P9.3'])
    expect(await lacking('recordRecipientTold', { ...telling, organisation: 'nobody' }, rights)).toEqual([
      'input.organisation P9.3',
    ])
    expect(await lacking('recordRecipientTold', { ...telling, rectificationId: 'x' }, rights)).toEqual([
      'input.rectificationId P9.3',
    ])
    expect((await step(worker, 'recordRecipientTold', telling)).code).toBe('PURPOSE_REFUSED')
    const copies = await graph(
      `MATCH (r:Rectification {id: $id}) UNWIND range(1, ${PAIRS - 1}) AS at
       CREATE (copy:Rectification) SET copy = r {.*, id: randomUUID()} RETURN copy.id AS id`,
      named,
    )
    const all = [named?.['id'], ...copies.map(({ id }) => id)]
    const endings = await ofPairs((at) => {
      const tell = () => step(rights, 'recordRecipientTold', { ...telling, rectificationId: all[at] })
      return [tell, tell]
    })
    for (const ending of endings) expect(ending).toMatch(/^(CONFLICT OK|OK STEP_REFUSED)$/)
    const [told] = await graph('MATCH (t:RecipientTold) RETURN toString(count(t)) AS all')
    expect(told).toEqual({ all: String(PAIRS) })
    const copied = copies.map(({ id }) => id)
    await graph('MATCH (r:Rectification) WHERE r.id IN $copied DELETE r', { copied })
    expect(await toTell(named?.['id'])).toEqual([{ organisation: 'police-north', toldOn: DAY, how: 'by letter' }])
  })

  test.each([
    ['a text, with what it reveals', { ...ofRisk }, 'Risk'],
    [
      'a kind, with what it always reveals',
      { elementId: 'risk', coordinate: 'Risk.seriousness', value: 'HIGH' },
      'Risk',
    ],
    [
      'an offence, by its person',
      { elementId: 'offence', personId: '{young}', coordinate: 'Offence.occurredOn', value: '2026-01-02' },
      'Offence',
    ],
    [
      'a value that needs cover',
      { coordinate: 'YoungPerson.ethnicity', value: 'other', relevance: WHY },
      'YoungPerson',
    ],
    ['a list', { coordinate: 'YoungPerson.aliases', value: 'One Invented\nTwo Invented' }, 'YoungPerson'],
    ['a value that is removed', { coordinate: 'YoungPerson.aliases', value: null }, 'YoungPerson'],
  ])('of %s', async (_name, change, _type) => {
    const { elementId } = right(change)
    const input = right({ ...change, version: await versionOf(worker, map, elementId) })
    const personId = 'personId' in change ? young : null
    const { changed } = await done(worker, 'rectify', { ...input, personId })
    const [kept] = await graph(
      'MATCH (r:Rectification {id: $id}) MATCH (n {id: r.elementId}) RETURN r.coordinate AS coordinate, r.subjectIds AS subjects, n.version AS version',
      { id: changed[0] },
    )
    expect(kept).toMatchObject({ coordinate: input.coordinate, subjects: [young] })
  })

  test('leaves an opinion; what the subject says stands beside it, for whoever sees it', async () => {
    const said = {
      mapId: map,
      elementId: 'strength',
      version: 1,
      statement: 'It was not so',
      reveals: [],
      statedBy: 'the young person',
      on: DAY,
    }
    expect(await lacking('addSubjectStatement', { ...said, on: addDays(DAY, 1) })).toEqual(['input.on P9.3'])
    expect(await lacking('addSubjectStatement', { ...said, elementId: 'offence' })).toEqual(['input.elementId P1.2'])
    expect((await step(police, 'addSubjectStatement', said)).code).toBe('PURPOSE_REFUSED')
    await done(worker, 'addSubjectStatement', said)
    const shown = { strengths: [{ description: 'kind', subjectStatement: 'It was not so', subjectStatementOn: DAY }] }
    const selection = 'strengths { description subjectStatement subjectStatementOn }'
    expect(await seen(worker, map, selection)).toEqual(shown)
    expect(await seen(police, map, selection)).toEqual(shown)
    expect((await step(worker, 'addSubjectStatement', said)).code).toBe('CONFLICT')
  })

  test('of pairs at once one of each is a conflict, also of a statement; a stale one names what others changed', async () => {
    const ids = (
      await graph(
        `MATCH (m:PeerMap {id: $map}) UNWIND range(0, ${PAIRS - 1}) AS at
         CREATE (p:YoungPerson {id: randomUUID(), mapId: $map, label: 'pair ' + at, version: 1})-[:ON_MAP]->(m)
         RETURN p.id AS id`,
        { map },
      )
    ).map(({ id }) => String(id))
    const endings = await ofPairs((at) => {
      const correct = (value: string) => () => step(worker, 'rectify', right({ elementId: ids[at], version: 1, value }))
      const said = { statement: 'It was not so', reveals: [], statedBy: 'the young person', on: DAY }
      const state = () => step(worker, 'addSubjectStatement', { mapId: map, elementId: ids[at], version: 1, ...said })
      return at % 2 === 0 ? [correct('boy'), correct('neither')] : [state, state]
    })
    expect(endings).toEqual(['CONFLICT OK'])
    const [first = ''] = ids
    const stale = await step(worker, 'rectify', right({ elementId: first, version: 1, value: 'again' }))
    expect(stale.conflict).toEqual(['gender'])
  })
})

test('what was written is as the model says', async () => {
  expect(await faults()).toEqual([])
})
