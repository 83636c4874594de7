/** P8 What gives cover: policy document, assessment, consent; and what takes it back. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays, addMonths } from '../../src/policy/age.ts'
import { AFTER, assessing, AT_RISK, BEFORE, BIRTHDAY, clock, DAY, drawWorld, recordPolicy } from './cover-world.ts'
import { shareWithNurse, type World } from './cover-world.ts'
import {
  done,
  inBatches,
  made,
  ofPairs,
  openMap,
  PAIRS,
  peermap,
  PEOPLE,
  seen,
  serveEmpty,
  step,
  type Outcome,
} from '../steps/support.ts'

serveEmpty(() => clock.now)

const { worker, colleague, officer, nurse, governance } = PEOPLE
const TYPE = { protectedIds: null, typeOfIndividual: 'Invented type', whyNoIndividual: 'Invented reason' }
const SIX = { until: addMonths(DAY, 6) }

let world: World
beforeEach(async () => {
  clock.now = BEFORE
  world = await drawWorld()
})

type Values = { readonly member: Readonly<Record<string, unknown>> } | null

/** A value of one person as a caller sees it. */
async function valueOf(who: Parameters<typeof seen>[0], personId: string, field = 'ethnicity'): Promise<unknown> {
  const query = `query($id: ID!, $person: ID!) { peerMap(id: $id) { member(id: $person) { ${field} } } }`
  const { text } = await peermap().ask(who, query, { id: world.mapId, person: personId })
  const { data }: { readonly data: { readonly peerMap: Values } } = JSON.parse(text)
  return data.peerMap?.member[field]
}

const told = ({ code, missing }: Outcome) => [code, missing.map(({ path, clause }) => `${path} ${clause}`)]
const assess = (change: Readonly<Record<string, unknown>> = {}, who: Parameters<typeof step>[0] = worker) =>
  step(who, 'recordAssessment', assessing(world, change))

/** Gives the colleague one young person of the map. */
const allocateColleague = (personId: string) =>
  done(worker, 'allocate', {
    mapId: world.mapId,
    practitioner: { issuer: 'peermap-dev', subject: colleague.sub },
    youngPersonIds: [personId],
  })

describe('without a policy document', () => {
  test('P8.9 no assessment is recorded', async () => {
    expect(told(await assess())).toEqual(['STEP_REFUSED', ['input.from P8.9']])
  })

  test('P8.9 nor under one that lapses before the assessment begins, or begins after it', async () => {
    await recordPolicy({ from: addDays(DAY, -9), reviewBy: DAY })
    expect(told(await assess({ from: BIRTHDAY, protectedIds: [world.younger] }))).toEqual([
      'STEP_REFUSED',
      ['input.from P8.9'],
    ])
    await recordPolicy({ from: addDays(DAY, 2), until: addDays(DAY, 3) })
    expect(told(await assess({ from: BIRTHDAY, protectedIds: [world.younger] }))).toEqual([
      'STEP_REFUSED',
      ['input.from P8.9'],
    ])
  })

  test('P8.9 a consent shows nothing until one is in force', async () => {
    await done(worker, 'recordConsent', consenting())
    clock.now = AFTER
    expect(await valueOf(worker, world.child)).toBeNull()
    await recordPolicy({ from: DAY })
    expect(await valueOf(worker, world.child)).toBe('Invented origin of YP 1')
  })
})

describe('recordPolicyDocument', () => {
  const document = { version: 'Invented 1', from: DAY, reviewBy: addDays(DAY, 1), location: 'Invented shelf' }

  test.each([
    ['P8.9 a review on the first day', { reviewBy: DAY }, ['input.reviewBy P8.9']],
    ['P8.9 a review after ten years and a day', { reviewBy: addDays(addMonths(DAY, 120), 1) }, ['input.reviewBy P8.9']],
    ['P8.9 an end on the first day', { until: DAY }, ['input.until P8.9']],
    ['everything at once', { until: DAY, reviewBy: DAY }, ['input.reviewBy P8.9', 'input.until P8.9']],
  ])('is refused for %s', async (_what, change, missing) => {
    expect(told(await step(governance, 'recordPolicyDocument', { ...document, ...change }))).toEqual([
      'STEP_REFUSED',
      missing,
    ])
  })

  test('P8.9 a version is recorded once, also by two at once', async () => {
    const input = { ...document, version: 'Invented 0' }
    const endings = await ofPairs((at) => {
      const record = () => step(governance, 'recordPolicyDocument', { ...input, version: `Invented ${at}` })
      return [record, record]
    })
    for (const ending of endings) expect(ending).toMatch(/^(CONFLICT OK|OK STEP_REFUSED)$/)
    expect(told(await step(governance, 'recordPolicyDocument', input))).toEqual([
      'STEP_REFUSED',
      ['input.version P8.9'],
    ])
  })

  test.each([
    ['a practitioner', worker],
    ['a manager', PEOPLE.manager],
    ['a partner', nurse],
    ['the officer for a purpose that opens maps', { ...officer, purpose: 'ASSESS_RISK' as const }],
  ])('P8.9 is not for %s', async (_who, who) => {
    expect((await step(who, 'recordPolicyDocument', document)).code).toBe('PURPOSE_REFUSED')
  })
})

describe('recordAssessment', () => {
  beforeAll(() => recordPolicy())

  test('P8.5 a value shows after it, and stops showing on the 18th birthday of who is protected', async () => {
    await shareWithNurse(world)
    expect([await valueOf(worker, world.child), await valueOf(nurse, world.child)]).toEqual([null, null])
    await done(worker, 'recordAssessment', assessing(world))
    const shown = 'Invented origin of YP 1'
    expect([await valueOf(worker, world.child), await valueOf(nurse, world.child)]).toEqual([shown, shown])
    expect([await valueOf(worker, world.younger), await valueOf(worker, world.child, 'disability')]).toEqual([
      null,
      null,
    ])
    clock.now = AFTER
    expect([await valueOf(worker, world.child), await valueOf(nurse, world.child)]).toEqual([null, null])
  })

  test('P8.3 an at-risk assessment goes on after the birthday', async () => {
    await done(worker, 'recordAssessment', assessing(world, { limbB: 'AT_RISK', atRisk: AT_RISK }))
    clock.now = AFTER
    expect(await valueOf(worker, world.child)).toBe('Invented origin of YP 1')
  })

  test('P8.4 holds from its first day', async () => {
    await done(worker, 'recordAssessment', assessing(world, { from: BIRTHDAY, protectedIds: [world.younger] }))
    expect(await valueOf(worker, world.child)).toBeNull()
    clock.now = AFTER
    expect(await valueOf(worker, world.child)).toBe('Invented origin of YP 1')
  })

  test('P8.4 ends on its last day', async () => {
    const until = { reviewOn: BIRTHDAY, until: BIRTHDAY, protectedIds: [world.younger] }
    await done(worker, 'recordAssessment', assessing(world, until))
    expect(await valueOf(worker, world.child)).toBe('Invented origin of YP 1')
    clock.now = AFTER
    expect(await valueOf(worker, world.child)).toBeNull()
  })

  test('P8.2.1 the age of who is said to harm does not matter, that of the child does', async () => {
    const harm = { subjectIds: [world.concern], categories: ['HARMFUL_RELATIONSHIP'], protectedIds: [world.younger] }
    expect(await seen(worker, world.mapId, 'adultsOfConcern { label }')).toEqual({ adultsOfConcern: [] })
    await done(worker, 'recordAssessment', assessing(world, harm))
    const shown = { adultsOfConcern: [{ label: 'Invented Crane' }] }
    expect(await seen(worker, world.mapId, 'adultsOfConcern { label }')).toEqual(shown)
  })

  test('P8.4 a type of individual, for six months', async () => {
    await done(worker, 'recordAssessment', assessing(world, { ...TYPE, ...SIX }))
    expect(await valueOf(worker, world.child)).toBe('Invented origin of YP 1')
  })

  test('P8.5 an estimated age is an age', async () => {
    await done(worker, 'recordAssessment', assessing(world, { protectedIds: [world.estimated] }))
    expect(await valueOf(worker, world.child)).toBe('Invented origin of YP 1')
  })

  const only = (path: string, clause: string) => [`input.${path} ${clause}`]
  test.each<[string, () => Readonly<Record<string, unknown>>, readonly string[]]>([
    ['P8.2 nobody', () => ({ subjectIds: [] }), only('subjectIds', 'P8.2')],
    ['P1.2 somebody of no map', () => ({ subjectIds: ['nobody', world.child] }), only('subjectIds.0', 'P1.2')],
    [
      'P1.2 an adult of concern who is not shown',
      () => ({ subjectIds: [world.concern] }),
      only('subjectIds.0', 'P1.2'),
    ],
    ['P8.2 no category', () => ({ categories: [] }), only('categories', 'P8.2')],
    ['P8.2 a category that needs none', () => ({ categories: ['ETHNICITY', 'RISK'] }), only('categories.1', 'P8.2')],
    ['P8.4 nobody protected', () => ({ protectedIds: [] }), only('protectedIds', 'P8.4')],
    ['P8.4 both', () => ({ ...TYPE, ...SIX, protectedIds: [world.child] }), only('protectedIds', 'P8.4')],
    ['P8.4 a type alone', () => ({ ...TYPE, ...SIX, whyNoIndividual: null }), only('whyNoIndividual', 'P8.4')],
    ['P1.2 protecting nobody known', () => ({ protectedIds: [world.child, 'nobody'] }), only('protectedIds.1', 'P1.2')],
    ['P1.2 protecting an adult of concern', () => ({ protectedIds: [world.concern] }), only('protectedIds.0', 'P1.2')],
    ['P8.5 an unknown age', () => ({ protectedIds: [world.ageless] }), only('protectedIds.0', 'P8.5')],
    [
      'P8.5 an adult as a child',
      () => ({ protectedIds: [world.younger, world.adult] }),
      only('protectedIds.1', 'P8.5'),
    ],
    ['P8.5 who is 18 on its first day', () => ({ from: BIRTHDAY }), only('protectedIds.0', 'P8.5')],
    [
      'P8.3 at risk without a cause',
      () => ({ limbB: 'AT_RISK', atRisk: { ...AT_RISK, harm: ' ' } }),
      only('atRisk.harm', 'P8.3'),
    ],
    ['P8.3 a risk beside the other limb', () => ({ atRisk: AT_RISK }), only('atRisk', 'P8.3')],
    ['P8.2 a blank explanation', () => ({ explanation: '' }), only('explanation', 'P8.2')],
    ['P8.2 a blank interest', () => ({ substantialPublicInterest: ' ' }), only('substantialPublicInterest', 'P8.2')],
    ['P8.2 a blank enactment', () => ({ enactment: '\n' }), only('enactment', 'P8.2')],
    [
      'P8.4 a beginning in the past',
      () => ({ from: addDays(DAY, -1), until: addMonths(DAY, 11) }),
      only('from', 'P8.4'),
    ],
    ['P8.4 a review on its first day', () => ({ reviewOn: DAY }), only('reviewOn', 'P8.4')],
    ['P8.4 a review after its end', () => ({ until: addDays(addMonths(DAY, 3), -1) }), only('reviewOn', 'P8.4')],
    ['P8.4 twelve months and a day', () => ({ until: addDays(addMonths(DAY, 12), 1) }), only('until', 'P8.4')],
    ['P8.4 six months and a day', () => ({ ...TYPE, until: addDays(addMonths(DAY, 6), 1) }), only('until', 'P8.4')],
    [
      'everything at once',
      () => ({ subjectIds: [], categories: [], protectedIds: [], limbB: 'AT_RISK', enactment: '', until: DAY }),
      [
        'input.subjectIds P8.2',
        'input.categories P8.2',
        'input.protectedIds P8.4',
        'input.atRisk.needs P8.3',
        'input.atRisk.harm P8.3',
        'input.atRisk.unableToProtect P8.3',
        'input.enactment P8.2',
        'input.reviewOn P8.4',
        'input.until P8.4',
      ],
    ],
  ])('is refused for %s', async (_what, change, missing) => {
    expect(told(await assess(change()))).toEqual(['STEP_REFUSED', missing])
    expect(await valueOf(worker, world.child)).toBeNull()
  })

  test('P1.2 somebody of another map is answered like nobody', async () => {
    const { child: elsewhere } = await drawWorld()
    const one = await assess({ subjectIds: [elsewhere], protectedIds: [elsewhere] })
    const other = await assess({ subjectIds: ['nobody'], protectedIds: ['nobody'] })
    expect([one.code, one.text]).toEqual(['STEP_REFUSED', other.text])
  })

  test('P4.5 who has one young person assesses that one alone, and learns no age of another', async () => {
    await allocateColleague(world.child)
    const other = { subjectIds: [world.younger] }
    expect(told(await assess(other, colleague))).toEqual(['STEP_REFUSED', ['input.categories.0 P4.5']])
    const ages = await Promise.all(
      [world.younger, world.adult, world.ageless].map((id) => assess({ protectedIds: [id] }, colleague)),
    )
    expect(told(ages[0] ?? (await assess()))).toEqual(['STEP_REFUSED', ['input.protectedIds.0 P4.5']])
    expect(new Set(ages.map(({ text }) => text)).size).toBe(1)
    expect(told(await assess({}, colleague))).toEqual(['OK', []])
  })

  test('P4.5 is answered like an unknown map to a colleague who has nothing of it', async () => {
    const [one, other] = [await assess({}, colleague), await assess({ mapId: 'nowhere' }, colleague)]
    expect([one.code, one.text]).toEqual(['NOT_FOUND', other.text])
  })

  test.each([
    ['a partner', nurse],
    ['an analyst', PEOPLE.analyst],
    ['the data protection officer', officer],
  ])('P4.6 is not for %s', async (_who, who) => {
    expect((await assess({}, who)).code).toBe('PURPOSE_REFUSED')
  })
})

describe('withdrawAssessment', () => {
  const withdraw = (assessmentId: string, who: Parameters<typeof step>[0] = worker, mapId = world.mapId) =>
    step(who, 'withdrawAssessment', { mapId, assessmentId, why: 'Invented reason' })
  const NONE = ['STEP_REFUSED', ['input.assessmentId P8.4']]

  test('P8.4 acts on the next request, and once', async () => {
    const id = await made(worker, 'recordAssessment', assessing(world))
    expect(await valueOf(worker, world.child)).toBe('Invented origin of YP 1')
    expect((await withdraw(id)).taken?.changed).toEqual([id])
    expect(await valueOf(worker, world.child)).toBeNull()
    expect(told(await withdraw(id))).toEqual(NONE)
  })

  test('P8.4 leaves what another assessment covers', async () => {
    const id = await made(worker, 'recordAssessment', assessing(world))
    await done(worker, 'recordAssessment', assessing(world))
    await withdraw(id)
    expect(await valueOf(worker, world.child)).toBe('Invented origin of YP 1')
  })

  test('P8.4 of another map, of nobody or of what is not granted is answered alike', async () => {
    const elsewhere = await openMap('Another')
    const id = await made(worker, 'recordAssessment', assessing(world))
    await allocateColleague(world.younger)
    const consent = await made(worker, 'recordConsent', consenting())
    const answers = [
      await withdraw(id, worker, elsewhere),
      await withdraw('nothing'),
      await withdraw(id, colleague),
      await withdraw(consent),
    ]
    expect(answers.map(told)).toEqual([NONE, NONE, NONE, NONE])
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(await valueOf(worker, world.child)).toBe('Invented origin of YP 1')
  })

  test('P8.4 is one in each of many pairs at once', async () => {
    const ids = await inBatches(Array.from({ length: PAIRS }), () => made(worker, 'recordAssessment', assessing(world)))
    const outcomes = await inBatches(ids, (id) => Promise.all([withdraw(id), withdraw(id)]))
    expect(outcomes.map((pair) => pair.filter(({ taken }) => taken !== null).length)).toEqual(ids.map(() => 1))
    expect(await valueOf(worker, world.child)).toBeNull()
  }, 120_000)

  test('P4.6 is not for a partner, nor for who has nothing of the map', async () => {
    const id = await made(worker, 'recordAssessment', assessing(world))
    expect([(await withdraw(id, nurse)).code, (await withdraw(id, colleague)).code]).toEqual([
      'PURPOSE_REFUSED',
      'NOT_FOUND',
    ])
  })
})

const consenting = (change: Readonly<Record<string, unknown>> = {}) => ({
  mapId: world.mapId,
  subjectId: world.child,
  categories: ['ETHNICITY'],
  takenBy: 'Invented Heron',
  evidence: 'Invented form',
  ...change,
})

describe('recordConsent and withdrawConsent', () => {
  const withdraw = (consentId: string, who: Parameters<typeof step>[0] = worker, mapId = world.mapId) =>
    step(who, 'withdrawConsent', { mapId, consentId })
  const NONE = ['STEP_REFUSED', ['input.consentId P8.6']]

  test('P8.6 stands in the place of an assessment, until it is withdrawn', async () => {
    const id = await made(worker, 'recordConsent', consenting({ from: addDays(DAY, -7) }))
    expect([await valueOf(worker, world.child), await valueOf(worker, world.younger)]).toEqual([
      'Invented origin of YP 1',
      null,
    ])
    clock.now = AFTER
    expect(await valueOf(worker, world.child)).toBe('Invented origin of YP 1')
    expect((await withdraw(id)).code).toBe('OK')
    expect(await valueOf(worker, world.child)).toBeNull()
    expect(told(await withdraw(id))).toEqual(NONE)
  })

  test.each<[string, () => Readonly<Record<string, unknown>>, readonly string[]]>([
    ['P1.2 somebody of no map', () => ({ subjectId: 'nobody' }), ['input.subjectId P1.2']],
    ['P1.2 an adult of concern who is not shown', () => ({ subjectId: world.concern }), ['input.subjectId P1.2']],
    ['P8.6 a consent of tomorrow', () => ({ from: BIRTHDAY }), ['input.from P8.6']],
    ['P8.2 no category', () => ({ categories: [] }), ['input.categories P8.2']],
    ['P8.2 a category that needs none', () => ({ categories: ['ADDRESS'] }), ['input.categories.0 P8.2']],
    [
      'everything at once',
      () => ({ subjectId: 'nobody', categories: [], from: BIRTHDAY }),
      ['input.subjectId P1.2', 'input.categories P8.2', 'input.from P8.6'],
    ],
  ])('is refused for %s', async (_what, change, missing) => {
    expect(told(await step(worker, 'recordConsent', consenting(change())))).toEqual(['STEP_REFUSED', missing])
  })

  test('P4.5 is for who is granted the category for that person', async () => {
    await allocateColleague(world.child)
    const other = consenting({ subjectId: world.younger })
    expect(told(await step(colleague, 'recordConsent', other))).toEqual(['STEP_REFUSED', ['input.categories.0 P4.5']])
    const id = await made(colleague, 'recordConsent', consenting())
    const theirs = await made(worker, 'recordConsent', other)
    expect(told(await withdraw(theirs, colleague))).toEqual(NONE)
    expect((await withdraw(id, colleague)).code).toBe('OK')
  })

  test('P8.6 of another map, or an assessment, is answered like none', async () => {
    const elsewhere = await openMap('Another')
    const consent = await made(worker, 'recordConsent', consenting())
    const assessment = await made(worker, 'recordAssessment', assessing(world))
    const answers = [await withdraw(consent, worker, elsewhere), await withdraw(assessment), await withdraw('nothing')]
    expect(answers.map(told)).toEqual([NONE, NONE, NONE])
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  })

  test('P8.6 is withdrawn once in each of many pairs at once', async () => {
    const ids = await inBatches(Array.from({ length: PAIRS }), () => made(worker, 'recordConsent', consenting()))
    const outcomes = await inBatches(ids, (id) => Promise.all([withdraw(id), withdraw(id)]))
    expect(outcomes.map((pair) => pair.filter(({ taken }) => taken !== null).length)).toEqual(ids.map(() => 1))
    expect(await valueOf(worker, world.child)).toBeNull()
  }, 120_000)

  test.each([
    ['a partner', nurse, 'PURPOSE_REFUSED'],
    ['an analyst', PEOPLE.analyst, 'PURPOSE_REFUSED'],
    ['a colleague who has nothing of the map', colleague, 'NOT_FOUND'],
  ])('P4.6 is not for %s', async (_who, who, code) => {
    expect((await step(who, 'recordConsent', consenting())).code).toBe(code)
    const id = await made(worker, 'recordConsent', consenting())
    expect((await withdraw(id, who)).code).toBe(code)
    expect(await valueOf(worker, world.child)).toBe('Invented origin of YP 1')
  })
})
