/** P8 previewAssessment: what an assessment would open, without recording it. */
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { reading } from '../../src/graph/driver.ts'
import { addDays, addMonths } from '../../src/policy/age.ts'
import { assessing, BEFORE, BIRTHDAY, clock, DAY, drawWorld, recordPolicy, shareWithNurse } from './cover-world.ts'
import type { World } from './cover-world.ts'
import { done, journalEntries, peermap, PEOPLE, seen, serveEmpty, step } from '../steps/support.ts'

serveEmpty(() => clock.now)

const { worker, colleague, nurse } = PEOPLE
let world: World
beforeAll(() => recordPolicy())
beforeEach(async () => {
  clock.now = BEFORE
  world = await drawWorld()
})

const QUERY = `query($input: RecordAssessmentInput!) { previewAssessment(input: $input) {
  missing { path clause rule message } opens { subjectId category from until recipients { organisation purpose } } } }`
type Change = Readonly<Record<string, unknown>>
const asked = (who: Parameters<typeof done>[0], change: Change = {}) =>
  peermap().ask(who, QUERY, { input: assessing(world, change) })
const preview = async (change: Change = {}): Promise<unknown> => {
  const { json, text } = await asked(worker, change)
  if (json.errors !== undefined) throw new Error(text)
  return json.data?.['previewAssessment']
}
const recorded = async (): Promise<unknown> => {
  const text = 'MATCH (a:Assessment {mapId: $mapId}) RETURN count(a) AS count'
  return (await reading(peermap().service.driver)({ text, params: { mapId: world.mapId } }))[0]?.['count']
}

test('P8.5 tells what it would open, to whom and until when, and records nothing', async () => {
  await shareWithNurse(world)
  const opens = [
    {
      subjectId: world.child,
      category: 'ETHNICITY',
      from: DAY,
      until: BIRTHDAY,
      recipients: [{ organisation: 'trust-east', purpose: 'PLAN_INTERVENTION' }],
    },
    { subjectId: world.child, category: 'CRIMINAL_OFFENCE', from: DAY, until: BIRTHDAY, recipients: [] },
  ]
  const categories = ['ETHNICITY', 'CRIMINAL_OFFENCE']
  expect(await preview({ categories })).toEqual({ missing: [], opens })
  expect(await recorded()).toBe(0)
  expect(await seen(worker, world.mapId, 'members { ethnicity }')).toEqual({
    members: [{ ethnicity: null }, { ethnicity: null }, { ethnicity: null }, { ethnicity: null }],
  })
  await done(worker, 'recordAssessment', assessing(world, { categories }))
  expect(await preview({ categories })).toEqual({ missing: [], opens: [] })
})

test('P8.4 tells what is open for longer', async () => {
  await done(worker, 'recordAssessment', assessing(world))
  const until = addMonths(DAY, 12)
  expect(await preview({ protectedIds: [world.younger], until })).toMatchObject({ opens: [{ from: BIRTHDAY, until }] })
})

test('tells what is missing as the step does, and then of nothing that would open', async () => {
  const change = { subjectIds: ['nobody', world.child], protectedIds: [world.adult], from: addDays(DAY, -1) }
  const { missing } = await step(worker, 'recordAssessment', assessing(world, change))
  expect(missing.map(({ path }) => path)).toEqual([
    'input.subjectIds.0',
    'input.protectedIds.0',
    'input.from',
    'input.until',
  ])
  expect(await preview(change)).toEqual({
    missing: missing.map(({ path, clause, rule, message }) => ({ path, clause, rule: rule ?? null, message })),
    opens: [],
  })
})

test('P9.6 is on record as a disclosure', async () => {
  const before = journalEntries().length
  await asked(worker)
  const entry = journalEntries()
    .slice(before)
    .find(({ kind }) => kind === 'disclosure')
  expect(entry).toMatchObject({ mapId: world.mapId, outcome: 'OK', organisation: 'council' })
})

test('P4.5 answers a colleague as if there were no such map', async () => {
  const [one, other] = [await asked(colleague), await asked(colleague, { mapId: 'nowhere' })]
  expect([one.text, one.json.data]).toEqual([other.text, { previewAssessment: null }])
})

test.each([
  ['a partner with whom the map is shared', nurse],
  ['an analyst', PEOPLE.analyst],
  ['the data protection officer', PEOPLE.officer],
])('P8 is not for %s', async (_who, who) => {
  await shareWithNurse(world)
  const { json } = await asked(who)
  expect([json.errors?.[0]?.extensions.code, json.data?.['previewAssessment'] ?? null]).toEqual([
    'PURPOSE_REFUSED',
    null,
  ])
})
