/** P2.3, P2.4 Information gaps and interventions. */
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import { coverFor, DAY, faults, graph, lacking, SAID, shareWithPolice, TOLD, WHY } from '../steps/mapping.ts'
import { done, made, ofPairs, ONE_OF_EACH, openMap, PEOPLE, seen, serveEmpty, step } from '../steps/support.ts'

serveEmpty()

let mapId = ''
let covered = ''
let uncovered = ''
let elsewhere = ''
let group = ''
const RELEVANCE = { relevance: 'Invented relevance' }
const added = (map: string) =>
  made(PEOPLE.worker, 'addYoungPerson', { mapId: map, name: 'Robin Invented', whyOnMap: WHY, ...SAID })

beforeAll(async () => {
  mapId = await openMap()
  covered = await added(mapId)
  uncovered = await added(mapId)
  elsewhere = await added(await openMap('Invented Park'))
  group = await made(PEOPLE.worker, 'addPeerGroup', { mapId, kind: 'SCHOOL', ...TOLD })
  await coverFor(mapId, [covered], ['DISABILITY'])
})

const NOT_FOR = [
  ['P4.6 a partner', PEOPLE.police, 'PURPOSE_REFUSED'],
  ['P4.6 an analyst', PEOPLE.analyst, 'PURPOSE_REFUSED'],
  ['P4.5 a colleague without allocation', PEOPLE.colleague, 'NOT_FOUND'],
] as const

const gap = (more: Readonly<Record<string, unknown>> = {}) => ({
  mapId,
  question: 'Invented question',
  gathering: 'Invented visit',
  owner: 'Invented school',
  status: 'OPEN',
  about: [uncovered],
  ...TOLD,
  ...more,
})

const GAP = 'id question gathering owner due status filledHow filledOn source statedAs'
const gapOf = async (id: string) => {
  const { informationGaps } = Object(await seen(PEOPLE.worker, mapId, `informationGaps { ${GAP} }`))
  return Array.from<{ readonly id: string }>(informationGaps).find((one) => one.id === id)
}

describe('addInformationGap', () => {
  test('P2.4 records what is not known and what is to fill it', async () => {
    const id = await made(PEOPLE.worker, 'addInformationGap', gap({ due: addDays(DAY, 7) }))
    expect(await gapOf(id)).toEqual({
      id,
      question: 'Invented question',
      gathering: 'Invented visit',
      owner: 'Invented school',
      due: addDays(DAY, 7),
      status: 'OPEN',
      filledHow: null,
      filledOn: null,
      source: 'council',
      statedAs: 'FACT',
    })
    const { member } = Object(await seen(PEOPLE.worker, mapId, `member(id: "${uncovered}") { informationGaps { id } }`))
    expect(member.informationGaps).toContainEqual({ id })
  })

  test('P2.4 a gap may be about nobody in particular', async () => {
    const id = await made(PEOPLE.worker, 'addInformationGap', gap({ about: [] }))
    expect(await gapOf(id)).toMatchObject({ id, status: 'OPEN' })
  })

  test.each([
    ['P1.2 somebody of another map', () => gap({ about: [uncovered, elsewhere] }), ['input.about.1 P1.2']],
    ['P1.2 a group', () => gap({ about: [group] }), ['input.about.0 P1.2']],
    ['P2.4 a day that is due today', () => gap({ due: DAY }), ['input.due P2.4']],
    ['P8.2 what reveals without cover', () => gap({ reveals: ['DISABILITY'], ...RELEVANCE }), ['input.reveals P8.2']],
    [
      'P8.2 what reveals about nobody',
      () => gap({ about: [], reveals: ['DISABILITY'], ...RELEVANCE }),
      ['input.reveals P8.2'],
    ],
    [
      'P5.2 what reveals without relevance',
      () => gap({ about: [covered], reveals: ['DISABILITY'] }),
      ['input.relevance P5.2'],
    ],
    [
      'everything at once',
      () => gap({ due: DAY, reveals: ['ETHNICITY'] }),
      ['input.reveals P8.2', 'input.relevance P5.2', 'input.due P2.4'],
    ],
    ['P2.4 one that is filled already', () => gap({ status: 'FILLED' }), ['BAD_USER_INPUT']],
  ])('is refused for %s', async (_what, input, missing) => {
    expect(await lacking('addInformationGap', input())).toEqual(missing)
  })

  test.each(NOT_FOR)('is not for %s', async (_who, who, code) => {
    expect((await step(who, 'addInformationGap', gap())).code).toBe(code)
  })
})

describe('fillInformationGap', () => {
  const fill = (informationGapId: string, more: Readonly<Record<string, unknown>> = {}) => ({
    mapId,
    informationGapId,
    status: 'FILLED',
    how: 'Invented answer',
    ...TOLD,
    ...more,
  })

  test('P2.4 records how it was filled, and when', async () => {
    const id = await made(PEOPLE.worker, 'addInformationGap', gap({ status: 'GATHERING' }))
    const before = await gapOf(id)
    await done(PEOPLE.worker, 'fillInformationGap', fill(id, { source: 'Invented school', statedAs: 'OPINION' }))
    expect(await gapOf(id)).toEqual({
      ...before,
      status: 'FILLED',
      filledHow: 'Invented answer',
      filledOn: DAY,
    })
    const rows = await graph(
      'MATCH (s:Statement {elementId: $id}) RETURN s.category AS category, s.source AS source, s.statedAs AS statedAs',
      { id },
    )
    expect(rows).toEqual([{ category: 'PLAN', source: 'Invented school', statedAs: 'OPINION' }])
  })

  test('P5.2 what the answer reveals is added to what the question did', async () => {
    const input = gap({ about: [covered], reveals: ['IDENTITY'] })
    const id = await made(PEOPLE.worker, 'addInformationGap', input)
    await done(PEOPLE.worker, 'fillInformationGap', fill(id, { reveals: ['IDENTITY', 'DISABILITY'], ...RELEVANCE }))
    const [row] = await graph('MATCH (n:Revealing {id: $id}) RETURN n.reveals AS reveals', { id })
    expect(row).toEqual({ reveals: ['IDENTITY', 'DISABILITY'] })
    expect(await gapOf(id)).toMatchObject({ filledHow: 'Invented answer' })
    const shared = await openMap('Invented Close')
    const child = await added(shared)
    await coverFor(shared, [child], ['DISABILITY'])
    const asked = gap({ mapId: shared, about: [child] })
    const told = await made(PEOPLE.worker, 'addInformationGap', asked)
    await shareWithPolice(shared, [child])
    const police = () => seen(PEOPLE.police, shared, 'informationGaps { id }')
    expect(await police()).toEqual({ informationGaps: [{ id: told }] })
    await done(
      PEOPLE.worker,
      'fillInformationGap',
      fill(told, { mapId: shared, reveals: ['DISABILITY'], ...RELEVANCE }),
    )
    expect(await police()).toEqual({ informationGaps: [] })
  })

  test('P2.4 is refused for one that is open no more, another map, and what reveals without cover', async () => {
    const id = await made(PEOPLE.worker, 'addInformationGap', gap())
    expect(await lacking('fillInformationGap', fill(id, { reveals: ['DISABILITY'] }))).toEqual([
      'input.reveals P8.2',
      'input.relevance P5.2',
    ])
    expect(await lacking('fillInformationGap', fill(id, { status: 'OPEN' }))).toEqual(['BAD_USER_INPUT'])
    await done(PEOPLE.worker, 'fillInformationGap', fill(id, { status: 'CANNOT_FILL' }))
    expect(await lacking('fillInformationGap', fill(id))).toEqual(['input.informationGapId P2.4'])
    const other = await openMap('Invented Lane')
    expect(await lacking('fillInformationGap', fill(id, { mapId: other }))).toEqual(['input.informationGapId P1.2'])
    expect(await lacking('fillInformationGap', fill(covered))).toEqual(['input.informationGapId P1.2'])
    expect(await gapOf(id)).toMatchObject({ status: 'CANNOT_FILL' })
  })

  test('a gap that is hidden is answered like none', async () => {
    const hidden = await made(
      PEOPLE.worker,
      'addInformationGap',
      gap({ about: [covered], reveals: ['DISABILITY'], ...RELEVANCE }),
    )
    await graph('MATCH (a:Assessment {mapId: $mapId}) SET a.withdrawnOn = date($DAY)', { mapId, DAY })
    const [there, nowhere] = [
      await step(PEOPLE.worker, 'fillInformationGap', fill(hidden)),
      await step(PEOPLE.worker, 'fillInformationGap', fill('nowhere')),
    ]
    await graph('MATCH (a:Assessment {mapId: $mapId}) REMOVE a.withdrawnOn', { mapId })
    expect([there.code, there.text]).toEqual(['STEP_REFUSED', nowhere.text])
  })

  test('P2.4 of many pairs one of each is taken', async () => {
    const endings = await ofPairs(async () => {
      const id = await made(PEOPLE.worker, 'addInformationGap', gap())
      const filling = (status: string) => () => step(PEOPLE.worker, 'fillInformationGap', fill(id, { status }))
      return [filling('FILLED'), filling('CANNOT_FILL')]
    })
    expect(endings).toEqual(ONE_OF_EACH)
  })

  test.each(NOT_FOR)('is not for %s', async (_who, who, code) => {
    expect((await step(who, 'fillInformationGap', fill('nowhere'))).code).toBe(code)
  })
})

const intervention = (more: Readonly<Record<string, unknown>> = {}) => ({
  mapId,
  kind: 'GROUP_WORK',
  description: 'Invented sessions',
  organisation: 'Invented youth club',
  status: 'PLANNED',
  about: [uncovered],
  ...TOLD,
  ...more,
})
const interventionOf = async (id: string) => {
  const selection = 'interventions { id kind description organisation status outcome source statedAs }'
  const { interventions } = Object(await seen(PEOPLE.worker, mapId, selection))
  return Array.from<{ readonly id: string }>(interventions).find((one) => one.id === id)
}

describe('addIntervention', () => {
  test('P2.3 records an intervention', async () => {
    const id = await made(PEOPLE.worker, 'addIntervention', intervention({ about: [uncovered, covered] }))
    expect(await interventionOf(id)).toEqual({
      id,
      kind: 'GROUP_WORK',
      description: 'Invented sessions',
      organisation: 'Invented youth club',
      status: 'PLANNED',
      outcome: null,
      source: 'council',
      statedAs: 'FACT',
    })
    const selection = `member(id: "${covered}") { interventions { id } }`
    expect(await seen(PEOPLE.worker, mapId, selection)).toEqual({ member: { interventions: [{ id }] } })
  })

  test.each([
    ['P1.2 somebody of another map', () => intervention({ about: [elsewhere] }), ['input.about.0 P1.2']],
    [
      'P8.2 what reveals without cover',
      () => intervention({ reveals: ['DISABILITY'], ...RELEVANCE }),
      ['input.reveals P8.2'],
    ],
    [
      'everything at once',
      () => intervention({ reveals: ['ETHNICITY'] }),
      ['input.reveals P8.2', 'input.relevance P5.2'],
    ],
    ['P2.3 one that has ended', () => intervention({ status: 'COMPLETED' }), ['BAD_USER_INPUT']],
  ])('is refused for %s', async (_what, input, missing) => {
    expect(await lacking('addIntervention', input())).toEqual(missing)
  })

  test.each(NOT_FOR)('is not for %s', async (_who, who, code) => {
    expect((await step(who, 'addIntervention', intervention())).code).toBe(code)
  })
})

describe('recordInterventionOutcome', () => {
  const ended = (interventionId: string, more: Readonly<Record<string, unknown>> = {}) => ({
    mapId,
    interventionId,
    status: 'COMPLETED',
    outcome: 'HELPED',
    ...more,
  })

  test('P2.3 records how it ended, once', async () => {
    const id = await made(PEOPLE.worker, 'addIntervention', intervention({ status: 'ACTIVE' }))
    const before = await interventionOf(id)
    await done(PEOPLE.worker, 'recordInterventionOutcome', ended(id))
    expect(await interventionOf(id)).toEqual({ ...before, status: 'COMPLETED', outcome: 'HELPED' })
    expect(await lacking('recordInterventionOutcome', ended(id, { outcome: 'WORSE' }))).toEqual([
      'input.interventionId P2.3',
    ])
    expect(await interventionOf(id)).toMatchObject({ outcome: 'HELPED' })
  })

  test('P1.2 is refused for one of another map, and for what is none', async () => {
    const id = await made(PEOPLE.worker, 'addIntervention', intervention())
    const other = await openMap('Invented Lane')
    for (const input of [ended(id, { mapId: other }), ended(uncovered), ended('nowhere')])
      expect(await lacking('recordInterventionOutcome', input)).toEqual(['input.interventionId P1.2'])
    expect(await lacking('recordInterventionOutcome', ended(id, { status: 'ACTIVE' }))).toEqual(['BAD_USER_INPUT'])
    expect(await interventionOf(id)).toMatchObject({ status: 'PLANNED', outcome: null })
  })

  test('P2.3 of many pairs one of each is taken', async () => {
    const endings = await ofPairs(async () => {
      const id = await made(PEOPLE.worker, 'addIntervention', intervention())
      const ending = (outcome: string) => () => step(PEOPLE.worker, 'recordInterventionOutcome', ended(id, { outcome }))
      return [ending('HELPED'), ending('WORSE')]
    })
    expect(endings).toEqual(ONE_OF_EACH)
  })

  test.each(NOT_FOR)('is not for %s', async (_who, who, code) => {
    expect((await step(who, 'recordInterventionOutcome', ended('nowhere'))).code).toBe(code)
  })
})

test('P1.2 what the steps have drawn is as the model of the graph says', async () => {
  expect(await faults()).toEqual([])
})
