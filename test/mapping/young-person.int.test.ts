/** P1.3, P5.2, P8 Deciding about and changing a young person on a map. */
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
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
import { done, inBatches, made, ofPairs, openMap, PEOPLE, seen, serveEmpty, step, versionOf } from '../steps/support.ts'

serveEmpty()

let mapId = ''
let covered = ''
let uncovered = ''
let elsewhere = ''
let group = ''
const added = (map: string, more: Readonly<Record<string, unknown>> = {}) =>
  made(PEOPLE.worker, 'addYoungPerson', { mapId: map, name: 'Robin Invented', whyOnMap: WHY, ...SAID, ...more })

beforeAll(async () => {
  mapId = await openMap()
  covered = await added(mapId)
  uncovered = await added(mapId, { name: 'Sam Invented' })
  elsewhere = await added(await openMap('Invented Park'))
  group = await made(PEOPLE.worker, 'addPeerGroup', { mapId, kind: 'SCHOOL', reveals: [], ...SAID })
  await coverFor(mapId, [covered], ['ETHNICITY', 'DISABILITY'])
  await allocateColleague(mapId, covered)
})

const member = async (id: string, selection: string, who: (typeof PEOPLE)[keyof typeof PEOPLE] = PEOPLE.worker) =>
  seen(who, mapId, `member(id: "${id}") { ${selection} }`)

const NOT_FOR = [
  ['P4.6 a partner', PEOPLE.police, 'PURPOSE_REFUSED'],
  ['P4.6 an analyst', PEOPLE.analyst, 'PURPOSE_REFUSED'],
  ['P4.5 a manager without allocation', PEOPLE.manager, 'NOT_FOUND'],
] as const

describe('decideRelevance', () => {
  const decision = (more: Readonly<Record<string, unknown>> = {}) => ({
    mapId,
    youngPersonId: covered,
    connectedHow: 'Invented: at the centre',
    atRiskOfHarm: true,
    presentsRiskOfHarm: false,
    reason: 'Invented: injured twice',
    reviewBy: addDays(DAY, 30),
    ...more,
  })
  const SELECTION =
    'connectedHow atRiskOfHarm presentsRiskOfHarm relevanceReason relevanceSource relevanceDecidedBy relevanceDecidedOn relevanceReviewBy'

  test('P1.3 records how connected, which risk, why, on whose information, by whom, when, and when again', async () => {
    expect(await done(PEOPLE.worker, 'decideRelevance', decision())).toMatchObject({ mapId, changed: [covered] })
    expect(await member(covered, SELECTION)).toEqual({
      member: {
        connectedHow: 'Invented: at the centre',
        atRiskOfHarm: true,
        presentsRiskOfHarm: false,
        relevanceReason: 'Invented: injured twice',
        relevanceSource: 'council',
        relevanceDecidedBy: 'peermap-dev#worker',
        relevanceDecidedOn: DAY,
        relevanceReviewBy: addDays(DAY, 30),
      },
    })
    expect(await member(uncovered, 'atRiskOfHarm')).toEqual({ member: { atRiskOfHarm: null } })
  })

  test('P1.3 records that somebody is not relevant', async () => {
    const input = decision({ youngPersonId: uncovered, atRiskOfHarm: false, source: 'Invented school' })
    await done(PEOPLE.worker, 'decideRelevance', input)
    expect(await member(uncovered, 'atRiskOfHarm presentsRiskOfHarm relevanceSource')).toEqual({
      member: { atRiskOfHarm: false, presentsRiskOfHarm: false, relevanceSource: 'Invented school' },
    })
  })

  test('P4.5 of another young person is not for who has one: duties of notification rest on it', async () => {
    const outcome = await step(PEOPLE.colleague, 'decideRelevance', decision({ youngPersonId: uncovered }))
    expect(outcome.missing.map(({ path, clause }) => `${path} ${clause}`)).toEqual(['input.youngPersonId P4.5'])
  })

  test('is refused for what is not a young person of the map, alike whether it is there or not', async () => {
    const texts = await Promise.all(
      [elsewhere, 'nowhere', group].map(async (youngPersonId) => {
        const { code, text } = await step(PEOPLE.worker, 'decideRelevance', decision({ youngPersonId }))
        return [code, text]
      }),
    )
    expect(new Set(texts.map(([code]) => code))).toEqual(new Set(['STEP_REFUSED']))
    expect(new Set(texts.map(([, text]) => text)).size).toBe(1)
  })

  test.each([
    ['P1.3 a review of today', () => decision({ reviewBy: DAY }), ['input.reviewBy P1.3']],
    [
      'everything at once',
      () => decision({ reviewBy: DAY, youngPersonId: 'nowhere' }),
      ['input.youngPersonId P1.2', 'input.reviewBy P1.3'],
    ],
    ['no reason', () => decision({ reason: ' ' }), ['BAD_USER_INPUT']],
  ])('is refused for %s', async (_what, input, missing) => {
    expect(await lacking('decideRelevance', input())).toEqual(missing)
  })

  test.each(NOT_FOR)('is not for %s', async (_who, who, code) => {
    expect((await step(who, 'decideRelevance', decision())).code).toBe(code)
  })

  test('P4.4 a partner that was not given the person sees nothing of it', async () => {
    const shared = await openMap('Invented Close')
    const [listed, other] = [await added(shared), await added(shared)]
    for (const youngPersonId of [listed, other])
      await done(PEOPLE.worker, 'decideRelevance', decision({ mapId: shared, youngPersonId }))
    await shareWithPolice(shared, [listed])
    const { members } = Object(await seen(PEOPLE.police, shared, 'members { id atRiskOfHarm relevanceReason }'))
    expect(members).toEqual([
      { id: listed, atRiskOfHarm: true, relevanceReason: 'Invented: injured twice' },
      { id: other, atRiskOfHarm: null, relevanceReason: null },
    ])
  })
})

describe('changeYoungPerson', () => {
  const change = async (id: string, more: Readonly<Record<string, unknown>>) => ({
    mapId,
    youngPersonId: id,
    version: await versionOf(PEOPLE.worker, mapId, id),
    ...SAID,
    ...more,
  })
  const told = { value: 'Invented value', relevance: 'Invented relevance' }

  test('P5 sets what is given, leaves the rest, and keeps who said it off the map', async () => {
    const id = await added(mapId, { gender: 'girl' })
    const before = await member(id, 'source recordedAt statedAs whyOnMap gender')
    await done(
      PEOPLE.worker,
      'changeYoungPerson',
      await change(id, {
        name: 'Kim Invented',
        aliases: ['Invented K'],
        dateOfBirth: '2010-05-06',
        address: '6 Invented Row',
        description: 'Invented',
        source: 'Invented school',
        statedAs: 'OPINION',
      }),
    )
    expect(await member(id, 'name aliases dateOfBirth address description')).toEqual({
      member: {
        name: 'Kim Invented',
        aliases: ['Invented K'],
        dateOfBirth: '2010-05-06',
        address: '6 Invented Row',
        description: 'Invented',
      },
    })
    expect(await member(id, 'source recordedAt statedAs whyOnMap gender')).toEqual(before)
    expect(await versionOf(PEOPLE.worker, mapId, id)).not.toBe(1)
    await done(PEOPLE.worker, 'changeYoungPerson', await change(id, { address: '7 Invented Row' }))
    const rows = await graph(
      `MATCH (s:Statement {elementId: $id}) WHERE s.replacedAt IS NULL
       RETURN s.category AS category, s.source AS source, s.statedAs AS statedAs, s.relevance AS relevance ORDER BY category`,
      { id },
    )
    expect(rows).toEqual([
      { category: 'ADDRESS', source: 'council', statedAs: 'FACT', relevance: null },
      { category: 'IDENTITY', source: 'Invented school', statedAs: 'OPINION', relevance: null },
    ])
  })

  test('P3.1 who was not identified is, once there is a name', async () => {
    const id = await added(mapId, { name: null, description: 'Invented, red bicycle' })
    expect(await member(id, 'identified name')).toEqual({ member: { identified: false, name: null } })
    const estimate = { estimatedAge: 14, estimatedAgeSource: 'Invented school', estimatedAgeOn: DAY }
    await done(
      PEOPLE.worker,
      'changeYoungPerson',
      await change(id, { name: 'Lee Invented', gender: 'boy', ...estimate }),
    )
    expect(await member(id, 'identified name gender age estimatedAgeOn')).toEqual({
      member: { identified: true, name: 'Lee Invented', gender: 'boy', age: 14, estimatedAgeOn: DAY },
    })
  })

  test('P8.2 P5.2 takes a special category value under cover, with its relevance', async () => {
    await done(PEOPLE.worker, 'changeYoungPerson', await change(covered, { ethnicity: told, disability: told }))
    expect(await member(covered, 'ethnicity sexuality disability')).toEqual({
      member: { ethnicity: 'Invented value', sexuality: null, disability: 'Invented value' },
    })
    await done(
      PEOPLE.worker,
      'changeYoungPerson',
      await change(covered, { ethnicity: { value: 'Another', relevance: 'Other relevance' } }),
    )
    const rows = await graph(
      `MATCH (s:Statement {elementId: $covered})
       RETURN s.category AS category, s.relevance AS relevance, s.replacedAt IS NULL AS current
       ORDER BY category, current, relevance`,
      { covered },
    )
    expect(rows).toEqual([
      { category: 'DISABILITY', relevance: 'Invented relevance', current: true },
      { category: 'ETHNICITY', relevance: 'Invented relevance', current: false },
      { category: 'ETHNICITY', relevance: 'Other relevance', current: true },
    ])
  })

  test.each([
    [
      'P8.2 a value of somebody else without cover',
      () => change(uncovered, { ethnicity: told }),
      ['input.ethnicity P8.2'],
    ],
    ['P8.2 a value of another category', () => change(covered, { sexuality: told }), ['input.sexuality P8.2']],
    ['P5 no change at all', () => change(covered, {}), ['input P5']],
    ['P8.5 an estimate that is not whole', () => change(covered, { estimatedAge: 15 }), ['input.estimatedAge P8.5']],
    ['P8.5 a birth of tomorrow', () => change(covered, { dateOfBirth: addDays(DAY, 1) }), ['input.dateOfBirth P8.5']],
    [
      'everything at once',
      () => change(uncovered, { ethnicity: told, disability: told, dateOfBirth: addDays(DAY, 1) }),
      ['input.ethnicity P8.2', 'input.disability P8.2', 'input.dateOfBirth P8.5'],
    ],
    [
      'P1.2 somebody of another map',
      () => change(elsewhere, { ethnicity: told, estimatedAge: 3 }),
      ['input.youngPersonId P1.2', 'input.estimatedAge P8.5'],
    ],
    [
      'P5.2 a value without relevance',
      () => change(covered, { ethnicity: { value: 'a', relevance: ' ' } }),
      ['BAD_USER_INPUT'],
    ],
  ])('is refused for %s', async (_what, input, missing) => {
    expect(await lacking('changeYoungPerson', await input())).toEqual(missing)
  })

  test('P8.2 a refused change leaves no part of it', async () => {
    const before = await versionOf(PEOPLE.worker, mapId, uncovered)
    await step(PEOPLE.worker, 'changeYoungPerson', await change(uncovered, { gender: 'girl', ethnicity: told }))
    const [row] = await graph(
      'MATCH (n:YoungPerson {id: $uncovered}) RETURN n.gender AS gender, n.ethnicity AS ethnicity',
      {
        uncovered,
      },
    )
    expect([row, await versionOf(PEOPLE.worker, mapId, uncovered)]).toEqual([{ gender: null, ethnicity: null }, before])
  })

  test('P4.5 who has one young person changes that one only, and is not told of the cover of others', async () => {
    await done(PEOPLE.colleague, 'changeYoungPerson', await change(covered, { gender: 'boy', ethnicity: told }))
    const input = await change(uncovered, { gender: 'boy', address: 'a', ethnicity: told })
    expect(await lacking('changeYoungPerson', input, PEOPLE.colleague)).toEqual([
      'input.gender P4.5',
      'input.address P4.5',
      'input.ethnicity P4.5',
    ])
  })

  test.each(NOT_FOR)('is not for %s', async (_who, who, code) => {
    expect((await step(who, 'changeYoungPerson', await change(covered, { gender: 'girl' }))).code).toBe(code)
  })

  test('a stale version is answered with the changed fields that are open', async () => {
    const id = await added(mapId)
    await coverFor(mapId, [id], ['SEXUALITY'])
    const stale = await change(id, { gender: 'girl' })
    await done(PEOPLE.worker, 'changeYoungPerson', await change(id, { name: 'Kim Invented', sexuality: told }))
    const whole = await step(PEOPLE.worker, 'changeYoungPerson', stale)
    expect([whole.code, whole.conflict]).toEqual(['CONFLICT', ['name', 'sexuality']])
    await graph('MATCH (a:Assessment) WHERE $id IN a.subjectIds SET a.withdrawnOn = date($DAY)', { id, DAY })
    const withdrawn = await step(PEOPLE.worker, 'changeYoungPerson', stale)
    expect([withdrawn.code, withdrawn.conflict]).toEqual(['CONFLICT', ['name']])
    expect(await member(id, 'gender')).toEqual({ member: { gender: null } })
  })

  test('of many pairs with one version, one of each is taken, and the other is told what was changed', async () => {
    const people: string[] = []
    const conflicts: string[] = []
    const endings = await ofPairs(async () => {
      const youngPersonId = await added(mapId)
      people.push(youngPersonId)
      const setting = (gender: string) => async () => {
        const input = { mapId, youngPersonId, version: 1, gender, ...SAID }
        const outcome = await step(PEOPLE.worker, 'changeYoungPerson', input)
        conflicts.push(...outcome.conflict)
        return outcome
      }
      return [setting('girl'), setting('boy')]
    })
    expect(endings).toEqual(['CONFLICT OK'])
    expect(conflicts).toEqual(people.map(() => 'gender'))
    const versions = await inBatches(people, (id) => versionOf(PEOPLE.worker, mapId, id))
    expect(versions).not.toContain(1)
  })
})

test('P1.2 what the steps have drawn is as the model of the graph says', async () => {
  expect(await faults()).toEqual([])
})
