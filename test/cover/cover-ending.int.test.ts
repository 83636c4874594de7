/** P8.5 coverEnding: what of a map stops being shown soon. */
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { write } from '../../src/graph/driver.ts'
import { addDays, addMonths } from '../../src/policy/age.ts'
import {
  AFTER,
  assessing,
  BEFORE,
  BIRTHDAY,
  clock,
  DAY,
  drawWorld,
  recordPolicy,
  shareWithNurse,
} from './cover-world.ts'
import type { World } from './cover-world.ts'
import { done, journalEntries, made, peermap, PEOPLE, serveEmpty } from '../steps/support.ts'

serveEmpty(() => clock.now)

const { worker, colleague, nurse } = PEOPLE
type Who = Parameters<typeof done>[0]

let world: World
beforeAll(() => recordPolicy())
beforeEach(async () => {
  clock.now = BEFORE
  world = await drawWorld()
})

const QUERY = `query($map: ID!, $within: Int!) {
  coverEnding(map: $map, within: $within) { subjectId category on why recordId } }`
const asked = (who: Who, within: number, map = world.mapId) => peermap().ask(who, QUERY, { map, within })
const endings = async (who: Who, within: number): Promise<unknown> => {
  const { json, text } = await asked(who, within)
  if (json.errors !== undefined) throw new Error(text)
  return json.data?.['coverEnding']
}

test('P8.5 tells the birthday of tomorrow and the end of next week, and on the day no more', async () => {
  const id = await made(worker, 'recordAssessment', assessing(world))
  const soon = {
    subjectIds: [world.younger],
    protectedIds: [world.younger],
    reviewOn: BIRTHDAY,
    until: addDays(DAY, 7),
  }
  const other = await made(worker, 'recordAssessment', assessing(world, soon))
  const birthday = { subjectId: world.child, category: 'ETHNICITY', on: BIRTHDAY, why: 'BIRTHDAY', recordId: id }
  const end = {
    subjectId: world.younger,
    category: 'ETHNICITY',
    on: addDays(DAY, 7),
    why: 'ASSESSMENT_ENDS',
    recordId: other,
  }
  expect(await endings(worker, 0)).toEqual([])
  expect(await endings(worker, 6)).toEqual([birthday])
  expect(await endings(worker, 7)).toEqual([birthday, end])
  clock.now = AFTER
  expect(await endings(worker, 7)).toEqual([end])
})

test('P8.5 says the same whether a value is recorded or not', async () => {
  const id = await made(worker, 'recordAssessment', assessing(world, { categories: ['SEXUALITY'] }))
  expect(await endings(worker, 1)).toEqual([
    { subjectId: world.child, category: 'SEXUALITY', on: BIRTHDAY, why: 'BIRTHDAY', recordId: id },
  ])
})

test('P9.6 is on record as a disclosure about those whom it names', async () => {
  await done(worker, 'recordAssessment', assessing(world))
  const before = journalEntries().length
  await asked(worker, 1)
  const entry = journalEntries()
    .slice(before)
    .find(({ kind }) => kind === 'disclosure')
  expect(entry).toMatchObject({ mapId: world.mapId, outcome: 'OK', organisation: 'council', purpose: worker.purpose })
  const query = 'query($s: ID!) { journal(subject: $s) { total entries { disclosed { coordinates subjects } } } }'
  const { json: read } = await peermap().ask(PEOPLE.officer, query, { s: world.child })
  expect(JSON.stringify(read)).toContain('CoverEnding.why')
})

test('P4.5 tells who has one young person of that one alone, and no birthday of another', async () => {
  const subjectIds = [world.child, world.younger]
  const id = await made(worker, 'recordAssessment', assessing(world, { subjectIds }))
  await done(worker, 'allocate', {
    mapId: world.mapId,
    practitioner: { issuer: 'peermap-dev', subject: colleague.sub },
    youngPersonIds: [world.younger],
  })
  expect(await endings(colleague, 1)).toEqual([
    { subjectId: world.younger, category: 'ETHNICITY', on: BIRTHDAY, why: 'ASSESSMENT_ENDS', recordId: id },
  ])
})

test('P8.7 does not tell of an adult of concern who is not shown, nor of who is not on the map', async () => {
  const harm = { subjectIds: [world.concern], categories: ['HARMFUL_RELATIONSHIP'] }
  const shown = await made(worker, 'recordAssessment', assessing(world, harm))
  await done(worker, 'recordAssessment', assessing(world, { ...harm, categories: ['CRIMINAL_OFFENCE'] }))
  expect(await endings(worker, 1)).toHaveLength(2)
  await done(worker, 'withdrawAssessment', { mapId: world.mapId, assessmentId: shown, why: 'Invented reason' })
  expect(await endings(worker, 1)).toEqual([])
  await done(worker, 'recordAssessment', assessing(world))
  expect(await endings(worker, 1)).toHaveLength(1)
  await write(peermap().service.driver, {
    text: 'MATCH (y:YoungPerson {id: $id}) DETACH DELETE y',
    params: { id: world.child },
  })
  expect(await endings(worker, 1)).toEqual([])
})

test('P4.5 answers a colleague as if there were no such map', async () => {
  await done(worker, 'recordAssessment', assessing(world))
  const [one, other] = [await asked(colleague, 9), await asked(colleague, 9, 'nowhere')]
  expect([one.text, one.json.data]).toEqual([other.text, { coverEnding: null }])
})

test.each([
  ['a partner with whom the map is shared', nurse],
  ['an analyst', PEOPLE.analyst],
  ['the data protection officer', PEOPLE.officer],
])('P8.5 is not for %s', async (_who, who) => {
  await shareWithNurse(world)
  const { json } = await asked(who, 9)
  expect([json.errors?.[0]?.extensions.code, json.data?.['coverEnding'] ?? null]).toEqual(['PURPOSE_REFUSED', null])
})

test.each([-1, 367])('refuses %i days', async (within) => {
  expect((await asked(worker, within)).json.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
})

test('P8.4 tells the end of a year within a year', async () => {
  const until = addMonths(DAY, 12)
  await done(worker, 'recordAssessment', assessing(world, { protectedIds: [world.younger], until }))
  expect(await endings(worker, 366)).toMatchObject([{ on: until, why: 'ASSESSMENT_ENDS' }])
})
