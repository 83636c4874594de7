/** P8.7 Adults of concern and affiliations: under cover, and known only where it is open. */
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, addMonths } from '../../src/policy/age.ts'
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
} from '../steps/support.ts'

serveEmpty()

const { worker, colleague, manager, analyst, police, governance } = PEOPLE
let mapId = ''
let child = ''
let bare = ''

const assessed = (more: Readonly<Record<string, unknown>> = {}) => ({
  categories: ['HARMFUL_RELATIONSHIP'],
  purpose: 'PROTECT_FROM_HARM',
  protectedIds: [child],
  limbB: 'UNDER_18',
  reasonWithoutConsent: 'WOULD_PREJUDICE_PROTECTION',
  explanation: 'Invented explanation',
  substantialPublicInterest: 'Invented interest',
  enactment: 'Children Act 1989 s.47',
  reviewOn: addMonths(DAY, 3),
  until: addMonths(DAY, 6),
  ...more,
})
const concern = (more: Readonly<Record<string, unknown>> = {}, assessment: Readonly<Record<string, unknown>> = {}) => ({
  ...{ mapId, concern: 'Invented concern', relevance: WHY, ...SAID },
  assessment: assessed(assessment),
  ...more,
})

beforeAll(async () => {
  mapId = await openMap()
  child = await made(worker, 'addYoungPerson', {
    mapId,
    whyOnMap: WHY,
    ref: 'INV-1',
    dateOfBirth: addMonths(DAY, -120),
    ...SAID,
  })
  bare = await made(worker, 'addYoungPerson', { mapId, whyOnMap: WHY, ref: 'INV-2', ...SAID })
})

/** A label that does not count. */
const CODE = /^Adult of concern [A-Z]\d[A-Z]\d$/

describe('addAdultOfConcern', () => {
  test('P8.9 is refused without a policy document, with all else that is missing', async () => {
    expect(await lacking('addAdultOfConcern', concern({}, { enactment: ' ' }))).toEqual([
      'input.assessment.enactment P8.2',
      'input.assessment.from P8.9',
    ])
    await done(governance, 'recordPolicyDocument', {
      ...{ version: 'own', from: addMonths(DAY, -1), reviewBy: addMonths(DAY, 24), location: 'Invented shelf' },
    })
  })

  test('P8.7 P5.2 draws them with the assessment that covers it; why is kept off the map', async () => {
    const given = {
      name: 'Crane Invented',
      aliases: ['Tall C'],
      estimatedAge: 30,
      estimatedAgeOn: DAY,
      address: '1 Row',
    }
    const { changed } = await done(worker, 'addAdultOfConcern', concern({ ...given, source: 'Invented school' }))
    const [id, assessmentId] = changed
    const shown = await seen(
      worker,
      mapId,
      'adultsOfConcern { id label concern name aliases age address source statedAs open }',
    )
    expect(shown).toEqual({
      adultsOfConcern: [
        {
          ...{
            id,
            concern: 'Invented concern',
            name: 'Crane Invented',
            aliases: ['Tall C'],
            age: 30,
            address: '1 Row',
          },
          ...{ source: 'Invented school', statedAs: 'FACT', label: expect.stringMatching(CODE) },
          open: expect.arrayContaining(['HARMFUL_RELATIONSHIP']),
        },
      ],
    })
    const rows = await graph(
      `MATCH (a:Assessment {id: $assessmentId})-[:PROTECTS]->(p) MATCH (s:Statement {elementId: $id})
       RETURN a.subjectIds AS subjects, p.id AS protects, s.category AS category, s.relevance AS relevance`,
      { id, assessmentId },
    )
    expect(rows).toEqual([{ subjects: [id], protects: child, category: 'HARMFUL_RELATIONSHIP', relevance: WHY }])
  })

  test('P8.7 P5.2 a label tells neither how many there are nor whether a hidden one has it', async () => {
    const own = await openMap('Invented Lane')
    const protectsNobody = { protectedIds: null, typeOfIndividual: 'a young person', whyNoIndividual: 'Invented' }
    const at = (more: Readonly<Record<string, unknown>> = {}) =>
      concern({ mapId: own, ...more }, { ...protectsNobody, until: addMonths(DAY, 5) })
    const hidden = await made(worker, 'addAdultOfConcern', at({ label: 'Heron' }))
    expect(await lacking('addAdultOfConcern', at({ label: 'Heron' }))).toEqual(['input.label P1.2'])
    await graph('MATCH (a:Assessment) WHERE $hidden IN a.subjectIds SET a.withdrawnOn = date($DAY)', { hidden, DAY })
    expect(await seen(worker, own, 'adultsOfConcern { id }')).toEqual({ adultsOfConcern: [] })
    const plain = (text: string) => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    const [taken, free] = [
      await step(worker, 'addAdultOfConcern', at({ label: 'Heron' })),
      await step(worker, 'addAdultOfConcern', at({ label: 'Egret' })),
    ]
    expect([taken.code, plain(taken.text)]).toEqual(['OK', plain(free.text)])
    const five = await Promise.all(Array.from({ length: 5 }, () => made(worker, 'addAdultOfConcern', at())))
    const labels = await graph('MATCH (n:AdultOfConcern) WHERE n.id IN $five RETURN DISTINCT n.label AS label', {
      five,
    })
    expect(labels).toHaveLength(5)
    for (const { label } of labels) expect(label).toMatch(CODE)
  })

  test.each([
    ['P8.7 an assessment of another category', {}, { categories: ['ETHNICITY'] }, ['input.assessment.categories P8.7']],
    ['P8.7 an assessment from tomorrow', {}, { from: addDays(DAY, 1) }, ['input.assessment.from P8.7']],
    ['P8.4 an assessment from yesterday', {}, { from: addDays(DAY, -1) }, ['input.assessment.from P8.4']],
    [
      'P8.2 no category',
      {},
      { categories: [] },
      ['input.assessment.categories P8.2', 'input.assessment.categories P8.7'],
    ],
    ['P8.5 a protected person of no known age', {}, { protectedIds: 'bare' }, ['input.assessment.protectedIds.0 P8.5']],
    [
      'P1.2 a protected person who is not there',
      {},
      { protectedIds: ['no'] },
      ['input.assessment.protectedIds.0 P1.2'],
    ],
    ['P8.4 nobody who is protected', {}, { protectedIds: null }, ['input.assessment.protectedIds P8.4']],
    ['P8.3 at risk without its limbs', {}, { limbB: 'AT_RISK' }, ['input.assessment.atRisk P8.3']],
    ['P4.4 a label with the name in it', { name: 'Crane', label: 'Mr Crane' }, {}, ['input.label P4.4']],
    ['P4.4 a label with the address in it', { address: '1 Row', label: 'Of 1 row' }, {}, ['input.label P4.4']],
    ['P8.5 a birth of tomorrow', { dateOfBirth: addDays(DAY, 1) }, {}, ['input.dateOfBirth P8.5']],
  ])('is refused for %s, and nothing is drawn', async (_what, more, change, missing) => {
    const count = () => graph('MATCH (n:AdultOfConcern|Assessment {mapId: $mapId}) RETURN count(n) AS n', { mapId })
    const before = await count()
    const given = 'protectedIds' in change && change.protectedIds === 'bare' ? { protectedIds: [bare] } : change
    expect(await lacking('addAdultOfConcern', concern(more, given))).toEqual(missing)
    expect(await count()).toEqual(before)
  })

  test.each([
    ['P4.6 a partner', police, 'PURPOSE_REFUSED'],
    ['P4.6 an analyst', analyst, 'PURPOSE_REFUSED'],
    ['P4.5 a manager without allocation', manager, 'NOT_FOUND'],
  ])('is not for %s', async (_who, who, code) => {
    const here = await step(who, 'addAdultOfConcern', concern())
    expect([here.code, here.text]).toEqual([
      code,
      (await step(who, 'addAdultOfConcern', concern({ mapId: 'no' }))).text,
    ])
  })

  test('P4.5 who has one young person puts none on the map', async () => {
    await allocateColleague(mapId, child)
    expect(await lacking('addAdultOfConcern', concern({ address: '1 Row' }), colleague)).toEqual([
      'input.concern P4.5',
      'input P4.5',
      'input.address P4.5',
    ])
  })

  test('P4.4 P8.7 whom they are not shared with learns of nothing', async () => {
    const before = await seen(police, mapId, 'members { id }')
    expect(before).toBeNull()
    await shareWithPolice(mapId, [child])
    const whole = '{ members { id label } adultsOfConcern { id } harmTies { id } redactions { coordinate } }'
    const shown = await seen(police, mapId, whole.slice(1, -1))
    await done(worker, 'addAdultOfConcern', concern({ name: 'Heron Canary', concern: 'Canary concern' }))
    expect(await seen(police, mapId, whole.slice(1, -1))).toEqual(shown)
    expect(peermap().logged()).not.toContain('Canary')
    expect(JSON.stringify(journalEntries())).not.toContain('Canary')
  })
})

describe('connectAffiliation', () => {
  let group = ''
  const tie = (more: Readonly<Record<string, unknown>> = {}) => ({
    ...{ mapId, from: child, to: group, status: 'SUSPECTED', relevance: WHY, ...SAID },
    ...more,
  })
  const newGroup = (of = mapId): Promise<string> =>
    made(worker, 'addPeerGroup', { mapId: of, kind: 'OTHER', reveals: [], ...SAID })

  beforeAll(async () => {
    group = await newGroup()
  })

  test('P8.7 is refused without cover for the person, and says nothing else', async () => {
    expect(await lacking('connectAffiliation', tie({ allegation: 'Invented' }))).toEqual([
      'input.from P8.7',
      'input.allegation P8.7',
    ])
    await coverFor(mapId, [child], ['HARMFUL_RELATIONSHIP'])
    expect(await lacking('connectAffiliation', tie({ allegation: 'Invented' }))).toEqual(['input.allegation P8.7'])
    await coverFor(mapId, [child], ['CRIMINAL_OFFENCE'])
  })

  test('P8.7 P5.2 joins a young person and a group, with why off the map, once', async () => {
    const id = await made(
      worker,
      'connectAffiliation',
      tie({ allegation: 'Invented allegation', since: addDays(DAY, -3) }),
    )
    expect(await seen(worker, mapId, 'affiliationTies { id from to status allegation since source statedAs }')).toEqual(
      {
        affiliationTies: [
          {
            ...{ id, from: child, to: group, status: 'SUSPECTED', allegation: 'Invented allegation' },
            ...{ since: addDays(DAY, -3), source: 'council', statedAs: 'FACT' },
          },
        ],
      },
    )
    const rows = await graph(
      'MATCH (s:Statement {elementId: $id}) RETURN s.category AS category, s.relevance AS why ORDER BY category',
      { id },
    )
    expect(rows).toEqual([
      { category: 'CRIMINAL_OFFENCE', why: WHY },
      { category: 'HARMFUL_RELATIONSHIP', why: WHY },
    ])
    expect(await lacking('connectAffiliation', tie())).toEqual(['input.to P1.2'])
    await done(worker, 'endTie', { mapId, tieId: id })
    expect(await seen(worker, mapId, 'affiliationTies { id }')).toEqual({ affiliationTies: [] })
    const crane = await made(worker, 'addAdultOfConcern', concern())
    await done(worker, 'connectAffiliation', tie({ from: crane, status: 'CONFIRMED' }))
  })

  test.each([
    ['P1.2 a place', { to: 'nowhere' }, ['input.to P1.2']],
    ['P1.2 an adult of concern who is not there', { from: 'nowhere' }, ['input.from P1.2', 'input.from P8.7']],
    ['P1.2 the future', { since: addDays(DAY, 1) }, ['input.since P1.2']],
  ])('is refused for %s', async (_what, more, missing) => {
    expect(await lacking('connectAffiliation', tie(more))).toEqual(missing)
  })

  test('P8.7 a group with members takes none, ended ones too; the other way round nothing is said', async () => {
    const friends = await newGroup()
    const member = { mapId, from: bare, role: 'ACTIVE', ...SAID }
    const tieId = await made(worker, 'connectMember', { ...member, to: friends })
    expect(await lacking('connectAffiliation', tie({ to: friends }))).toEqual(['input.to P8.7'])
    await done(worker, 'endTie', { mapId, tieId })
    expect(await lacking('connectAffiliation', tie({ to: friends }))).toEqual(['input.to P8.7'])
    const others = await newGroup()
    await done(worker, 'connectAffiliation', tie({ to: others }))
    expect((await step(worker, 'connectMember', { ...member, to: others })).code).toBe('OK')
  })

  test('P8.7 of pairs of a member and an affiliation at once, the members all stand', async () => {
    const groups: string[] = []
    const endings = await ofPairs(async () => {
      const to = await newGroup()
      groups.push(to)
      const member = { mapId, from: bare, to, role: 'ACTIVE', ...SAID }
      return [() => step(worker, 'connectAffiliation', tie({ to })), () => step(worker, 'connectMember', member)]
    })
    for (const ending of endings) expect(ending).toMatch(/^(OK OK|OK STEP_REFUSED)$/)
    const rows = await graph('MATCH ({id: $bare})-[r:MEMBER_OF]->(g) WHERE g.id IN $groups RETURN r.id', {
      bare,
      groups,
    })
    expect(rows).toHaveLength(PAIRS)
  })

  test('P4.5 who has another young person only is told what an unknown one is told', async () => {
    const asked = (from: string) => step(colleague, 'connectAffiliation', tie({ from }))
    const [other, nobody] = [await asked(bare), await asked('nowhere')]
    expect(other.missing.map(({ path, clause }) => `${path} ${clause}`)).toEqual(['input.from P8.7'])
    expect(nobody.missing.map(({ path, clause }) => `${path} ${clause}`)).toEqual([
      'input.from P1.2',
      'input.from P8.7',
    ])
    const [crane] = await graph('MATCH (n:AdultOfConcern {mapId: $mapId}) RETURN n.id AS id LIMIT 1', { mapId })
    expect((await asked(String(crane?.['id']))).text).toBe(nobody.text)
  })
})

test('P1.2 what the steps have drawn is as the model of the graph says', async () => {
  expect(await faults()).toEqual([])
})
